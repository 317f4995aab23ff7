package org.riser.followup.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.followup.CallSheet;
import org.riser.followup.CallSheet.Question.Kind;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.Checklist;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Form;

/** What a module has its followed-up customers asked (FUP-40). */
final class Questionnaire {
    private static final String ID = "follow-up";
    private static final Field TOLD = new Field(
            "told",
            FieldType.MONEY,
            new Text("客户所说收费", "Charge as told"),
            null,
            false,
            null,
            null,
            BigDecimal.ZERO,
            new BigDecimal("99999999.99"),
            null,
            List.of(),
            List.of(),
            false,
            false);

    private final @Nullable Checklist list;

    private Questionnaire(@Nullable Checklist list) {
        this.list = list;
    }

    /** The questions of the business, or else those of all of the module's. */
    static Questionnaire of(CaseKinds kinds, TenantId tenant, String module, String business) {
        List<Checklist> lists =
                kinds.module(tenant, module).map(found -> found.checklists()).orElse(List.of());
        return new Questionnaire(
                find(lists, ID + "-" + business).or(() -> find(lists, ID)).orElse(null));
    }

    /** What a module has looked at in checks of one kind. */
    static Questionnaire named(CaseKinds kinds, TenantId tenant, String module, String id) {
        List<Checklist> lists =
                kinds.module(tenant, module).map(found -> found.checklists()).orElse(List.of());
        return new Questionnaire(find(lists, id).orElse(null));
    }

    /** Every question that customers of the module are asked now. */
    static List<ChecklistItem> all(CaseKinds kinds, TenantId tenant, String module) {
        return kinds.module(tenant, module).stream()
                .flatMap(found -> found.checklists().stream())
                .filter(list -> list.id().equals(ID) || list.id().startsWith(ID + "-"))
                .flatMap(list -> list.items().stream())
                .toList();
    }

    private static Optional<Checklist> find(List<Checklist> lists, String id) {
        return lists.stream().filter(list -> list.id().equals(id)).findFirst();
    }

    List<ChecklistItem> items() {
        return list == null ? List.of() : list.items();
    }

    List<CallSheet.Question> questions() {
        return items().stream().map(Questionnaire::question).toList();
    }

    private static CallSheet.Question question(ChecklistItem item) {
        return new CallSheet.Question(
                item.id(),
                item.name(),
                switch (item.type()) {
                    case SCORE -> Kind.SCORE;
                    case GRADE -> Kind.GRADE;
                    case YES_NO -> Kind.YES_NO;
                    case PASS_FAIL_NA -> Kind.PASS_FAIL_NA;
                    case NUMBER -> Kind.NUMBER;
                    case PHOTO -> Kind.PHOTO;
                    case TEXT -> Kind.TEXT;
                },
                item.required(),
                whole(item.min()),
                whole(item.max()),
                item.clause());
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }

    /** The answers by question, or a fault for each that does not fit. */
    Checked<Map<String, Object>> check(Map<String, Object> answers) {
        return new Form(List.of(), List.of(), list).checkAnswers(answers, "answers");
    }

    static Checked<Object> checkTold(@Nullable BigDecimal told) {
        return TOLD.check(told, "told");
    }
}
