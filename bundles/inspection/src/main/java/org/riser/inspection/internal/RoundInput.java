package org.riser.inspection.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.casework.Contacts;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.NewRound;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;

/** Looks through what somebody enters of a round. Thread-safe. */
@Component(service = RoundInput.class)
public final class RoundInput {
    private static final int MOST_PEOPLE = 100;
    private static final int MOST_FILES = 9;
    private static final int MOST_FAULTS = 20;
    private static final int LONGEST = 500;
    private static final int LONGEST_MODULE = 32;
    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int DIGITS = 4;

    private final House house;
    private final CheckRules rules;
    private final Contacts contacts;

    @Activate
    public RoundInput(@Reference House house, @Reference CheckRules rules, @Reference Contacts contacts) {
        this.house = house;
        this.rules = rules;
        this.contacts = contacts;
    }

    /** When a round takes place: now, or at noon of an earlier day. */
    RoundRow.Moment moment(Caller caller, @Nullable LocalDate wanted) {
        Instant now = house.now();
        ZoneId zone = house.zone(caller);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = wanted == null ? today : wanted;
        if (day.isAfter(today)) {
            new Input()
                    .fault("day", "inspection.future", "不能晚于今天。", "may not lie in the future.")
                    .check();
        }
        if (day.isBefore(today)) {
            caller.require(Permissions.IMPORT);
        }
        Instant at = day.equals(today)
                ? now
                : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
        return new RoundRow.Moment(day, at, now);
    }

    void check(Caller caller, NewRound round, RoundRow.Moment moment) {
        Input input = new Input().text("module", round.module(), LONGEST_MODULE);
        boolean isKnown = rules.knows(caller.tenant(), round.module());
        if (!isKnown) {
            input.fault("module", "inspection.module", "没有这个业务模块。", "There is no such module.");
        }
        Reach reach = house.orgUnits.reach(caller);
        unit(caller, round, reach, input);
        place(caller, round.place(), input);
        employees(caller, round.employees(), caller.principal(), reach, input);
        leader(caller, round.leader(), reach, input);
        contact(caller, round, input);
        input.check();
        if (rules.items(caller.tenant(), round.module(), round.kind(), round.place(), moment.at(), moment.day())
                .isEmpty()) {
            input.fault(
                    "kind",
                    "inspection.no-items",
                    "检查表中没有这种检查的项目，请先在规则工作台填写。",
                    "The checklist has no item for such a round; add some in the rule studio first.");
        }
        input.check();
    }

    private void unit(Caller caller, NewRound round, Reach reach, Input input) {
        boolean isSeen = round.orgUnit() == null
                ? reach.everything()
                : reach.sees(null, round.orgUnit().toString())
                        && house.orgUnits.find(caller, round.orgUnit()).isPresent();
        if (!isSeen) {
            input.fault(
                    "orgUnit", "inspection.org-unit", "请选择管辖范围内的营业厅或班组。", "Choose a hall or team within your reach.");
        }
    }

    private void place(Caller caller, @Nullable String place, Input input) {
        List<String> places = rules.places(caller.tenant());
        if (place != null && !places.contains(place)) {
            String offered = String.join(", ", places);
            input.fault("place", "inspection.place", "可选 " + offered + "。", "must be one of " + offered + ".");
        }
    }

    /** A call names who is looked at; whoever held it cannot be left out. */
    private void contact(Caller caller, NewRound round, Input input) {
        if (round.contact() == null) {
            return;
        }
        if (round.kind() != RoundKind.CALL_QUALITY) {
            input.fault(
                    "contact", "inspection.contact-kind", "只有通话质检才关联来电。", "Only a call-quality sheet names a call.");
            return;
        }
        try {
            String agent = contacts.get(Caller.system(caller.tenant(), "inspection"), round.contact())
                    .agent();
            if (agent != null && isLeftOut(caller, agent, round.employees())) {
                input.fault(
                        "employees",
                        "inspection.agent",
                        "须包括接听这通电话的坐席。",
                        "must include the agent who answered the call.");
            }
        } catch (NotFound none) {
            input.fault("contact", "inspection.contact", "没有这次来电。", "There is no such call.");
        }
    }

    /** Telephone systems may name agents in words of their own, which say nothing here. */
    private boolean isLeftOut(Caller caller, String agent, List<String> employees) {
        String principal = agent.startsWith("staff:") ? agent : "staff:" + agent;
        return !employees.contains(principal)
                && house.employee(caller, principal).isPresent();
    }

    void employees(Caller caller, List<String> employees, String checker, Reach reach, Input input) {
        if (employees.isEmpty() || employees.size() > MOST_PEOPLE) {
            input.fault(
                    "employees",
                    "inspection.employees",
                    "请选择 1 到 " + MOST_PEOPLE + " 名被查员工。",
                    "Name 1 to " + MOST_PEOPLE + " people who are looked at.");
        }
        if (Set.copyOf(employees).size() < employees.size()) {
            input.fault("employees", "inspection.employee-twice", "有员工重复。", "Somebody is named twice.");
        }
        if (employees.contains(checker)) {
            input.fault(
                    "employees",
                    "inspection.self",
                    "不能检查自己，请由他人检查。",
                    "Nobody checks themselves; let somebody else do it.");
        }
        for (int i = 0; i < Math.min(employees.size(), MOST_PEOPLE); i++) {
            if (!reaches(caller, employees.get(i), reach)) {
                input.fault(
                        "employees[" + i + "]",
                        "inspection.employee",
                        "没有这名员工，或不在管辖范围内。",
                        "There is no such employee within your reach.");
            }
        }
    }

    private void leader(Caller caller, @Nullable String leader, Reach reach, Input input) {
        if (leader == null) {
            return;
        }
        if (leader.equals(caller.principal())) {
            input.fault(
                    "leader",
                    "inspection.self",
                    "不能检查自己，请由他人检查。",
                    "Nobody checks themselves; let somebody else do it.");
        } else if (!reaches(caller, leader, reach)) {
            input.fault(
                    "leader",
                    "inspection.employee",
                    "没有这名员工，或不在管辖范围内。",
                    "There is no such employee within your reach.");
        }
    }

    private boolean reaches(Caller caller, String principal, Reach reach) {
        return house.employee(caller, principal)
                .filter(Staff::active)
                .filter(staff -> reach.sees(
                        null, staff.orgUnit() == null ? null : staff.orgUnit().toString()))
                .isPresent();
    }

    /** What is entered of a draft may be incomplete, not wrong. */
    void check(Caller caller, RoundRow row, RoundChange change) {
        Input input = new Input();
        List<String> employees = change.employees() == null ? row.employees() : change.employees();
        if (change.employees() != null) {
            employees(caller, employees, row.checker, house.orgUnits.reach(caller), input);
        }
        Map<String, CheckItem> items = items(caller, row);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < change.answers().size(); i++) {
            CheckAnswer answer = change.answers().get(i);
            String field = "answers[" + i + "].";
            CheckItem item = items.get(answer.item());
            if (item == null || !seen.add(answer.item())) {
                input.fault(
                        field + "item",
                        "inspection.item",
                        "这次检查没有这一项，或该项重复。",
                        "The round has no such item, or it is there twice.");
            } else {
                value(item, answer, field, input);
                fault(answer, employees, row.leader, field, input);
            }
        }
        input.check();
    }

    Map<String, CheckItem> items(Caller caller, RoundRow row) {
        return rules.items(caller.tenant(), row.module, row.kind(), row.place, row.checkedAt, row.day).stream()
                .collect(Collectors.toMap(CheckItem::id, item -> item));
    }

    private static void value(CheckItem item, CheckAnswer answer, String field, Input input) {
        boolean isSkipped = answer.result() == CheckAnswer.Result.NOT_APPLICABLE;
        BigDecimal number = answer.number();
        if (item.isNumber() && number == null && !isSkipped) {
            input.fault(
                    field + "number",
                    "inspection.number",
                    "请填写数值，或选“不适用”。",
                    "Give a number, or say it does not apply.");
        }
        if (number != null && (!item.isNumber() || answer.result() != null)) {
            input.fault(
                    field + "number", "inspection.no-number", "这一项不填数值。", "is not answered by a number; leave it out.");
        }
        if (number != null && (number.abs().compareTo(LARGEST) > 0 || number.scale() > DIGITS)) {
            input.fault(
                    field + "number",
                    "inspection.number-range",
                    "最多一百万，小数不超过 " + DIGITS + " 位。",
                    "may be a million at most, with " + DIGITS + " digits behind the point.");
        }
        if (!item.isNumber() && answer.result() == null) {
            input.fault(
                    field + "result",
                    "inspection.result",
                    "请选合格、不合格或不适用（pass、fail 或 not-applicable）。",
                    "must be pass, fail or not-applicable.");
        }
    }

    private static void fault(
            CheckAnswer answer, List<String> employees, @Nullable String leader, String field, Input input) {
        input.optional(field + "note", answer.note(), LONGEST);
        if (answer.files().size() > MOST_FILES) {
            input.fault(
                    field + "files",
                    "inspection.files",
                    "最多 " + MOST_FILES + " 个附件。",
                    "may be " + MOST_FILES + " files at most.");
        }
        boolean isKnown = answer.employees().stream()
                .allMatch(employee -> employees.contains(employee) || employee.equals(leader));
        if (!isKnown
                || Set.copyOf(answer.employees()).size() < answer.employees().size()) {
            input.fault(
                    field + "employees",
                    "inspection.at-fault",
                    "责任人须在被查员工之中，且不重复。",
                    "Those at fault are among those who are looked at, each once.");
        }
    }

    /** What is submitted is complete, and proves what it says about people. */
    void complete(Caller caller, RoundRow row, Verdict verdict) {
        Input input = new Input();
        Map<String, CheckAnswer> answers = new HashMap<>();
        row.answers().forEach(answer -> answers.put(answer.item(), answer));
        rules.items(caller.tenant(), row.module, row.kind(), row.place, row.checkedAt, row.day).stream()
                .filter(item -> !answers.containsKey(item.id()))
                .limit(MOST_FAULTS)
                .forEach(item -> input.fault(
                        "answers." + item.id(),
                        "inspection.unanswered",
                        "“" + item.name().zh() + "”还没有填写。",
                        "“" + item.name().en() + "” is not answered yet."));
        verdict.faults().stream()
                .filter(fault -> !fault.charged().isEmpty() && !isProved(answers.get(fault.item())))
                .limit(MOST_FAULTS)
                .forEach(fault -> input.fault(
                        "answers." + fault.item(),
                        "inspection.evidence",
                        "“" + fault.name().zh() + "”记在员工名下，须有说明或照片。",
                        "“" + fault.name().en() + "” is charged to somebody: add a note or a photo."));
        input.check();
    }

    private static boolean isProved(@Nullable CheckAnswer answer) {
        return Optional.ofNullable(answer)
                .filter(its -> !its.files().isEmpty()
                        || (its.note() != null && !its.note().isBlank()))
                .isPresent();
    }
}
