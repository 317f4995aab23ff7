package org.riser.customers.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.customers.AccountData;
import org.riser.customers.CustomerData;
import org.riser.customers.DeviceData;
import org.riser.customers.Premise;

/** What the values of customers, accounts and devices may look like. Required values may be null in a change only. */
final class Rules {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9.-]{0,39}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,28}[0-9]");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,59}");
    private static final int LIST = 8;
    private static final int ATTRIBUTES = 8000;

    private Rules() {}

    static void check(CustomerData data, boolean isNew) {
        Input input = new Input();
        code(input, "kind", data.kind(), isNew);
        required(input, "name", data.name(), 100, isNew);
        given(input, "number", data.number(), 40);
        input.optional("title", data.title(), 40)
                .optional("idNumber", data.idNumber(), 60)
                .optional("address", data.address(), 300)
                .optional("language", data.language(), 20)
                .optional("note", data.note(), 2000);
        codeOrEmpty(input, "idKind", data.idKind());
        List<String> phones = data.phones() == null ? List.of() : data.phones();
        for (String phone : phones) {
            input.form("phones", phone, PHONE, "不是有效的电话号码。", "not a phone number: digits, spaces and hyphens only.");
        }
        codes(input, "care", data.care() == null ? List.of() : List.copyOf(data.care()));
        codes(input, "consents", data.consents() == null ? List.of() : List.copyOf(data.consents()));
        if (phones.size() > LIST) {
            input.fault("phones", "field.too-many", "最多 " + LIST + " 个。", LIST + " at most.");
        }
        input.check();
    }

    static void check(AccountData data, boolean isNew) {
        Input input = new Input();
        required(input, "number", data.number(), 40, isNew);
        if (isNew && data.customer() == null) {
            input.fault("customer", "field.required", "不能为空，请选择客户。", "is required; choose the customer.");
        }
        codeOrEmpty(input, "kind", data.kind());
        codeOrEmpty(input, "accountClass", data.accountClass());
        codeOrEmpty(input, "state", data.state());
        Premise premise = data.premise();
        if (premise != null) {
            input.optional("premise.area", premise.area(), 200)
                    .optional("premise.building", premise.building(), 40)
                    .optional("premise.unit", premise.unit(), 40)
                    .optional("premise.room", premise.room(), 40);
        }
        attributes(input, data.attributes());
        input.check();
    }

    static void check(DeviceData data, boolean isNew) {
        Input input = new Input();
        code(input, "kind", data.kind(), isNew);
        required(input, "serial", data.serial(), 60, isNew);
        codeOrEmpty(input, "state", data.state());
        attributes(input, data.attributes());
        input.check();
    }

    static void reason(String reason) {
        if (reason.strip().length() < 2 || reason.length() > 200) {
            throw new InvalidInput(List.of(Fault.of(
                    "reason", "reveal.reason", "请填写查看原因（2 到 200 字）。", "Say why you need it, in 2 to 200 characters.")));
        }
    }

    static Conflict taken(String field, String value) {
        return new Conflict(List.of(new Fault(
                field,
                "customers." + field + "-taken",
                new Text(value + " 已被使用，请换一个。", value + " is in use already; choose another."),
                null)));
    }

    private static void attributes(Input input, @Nullable Map<String, Object> attributes) {
        if (attributes == null) {
            return;
        }
        attributes.forEach((id, value) -> {
            String field = "attributes." + id;
            input.form(field, id, FIELD, "无效的字段名。", "not a field id.");
            if (!Attributes.canKeep(value)) {
                input.fault(
                        field,
                        "field.type",
                        "应为文本、数字、是否、日期或时间。",
                        "must be a text, a number, yes or no, a date or an instant.");
            }
        });
        if (attributes.values().stream().allMatch(Attributes::canKeep)
                && new Attributes().convertToDatabaseColumn(attributes).length() > ATTRIBUTES) {
            input.fault("attributes", "field.too-long", "总长度最多 8000 个字符。", "may have 8,000 characters in all.");
        }
    }

    private static void codes(Input input, String field, List<String> codes) {
        codes.forEach(each -> code(input, field, each, true));
        if (codes.size() > LIST) {
            input.fault(field, "field.too-many", "最多 " + LIST + " 个。", LIST + " at most.");
        }
    }

    private static void codeOrEmpty(Input input, String field, @Nullable String code) {
        if (code != null && !code.isEmpty()) {
            code(input, field, code, true);
        }
    }

    private static void code(Input input, String field, @Nullable String code, boolean isRequired) {
        if (code != null || isRequired) {
            input.form(
                    field,
                    code,
                    CODE,
                    "应为小写字母、数字、点和连字符，最多 40 个。",
                    "must be lower-case letters, digits, dots and hyphens, 40 at most.");
        }
    }

    private static void required(Input input, String field, @Nullable String value, int max, boolean isNew) {
        if (value != null || isNew) {
            input.text(field, value, max);
        }
    }

    private static void given(Input input, String field, @Nullable String value, int max) {
        if (value != null) {
            input.text(field, value, max);
        }
    }
}
