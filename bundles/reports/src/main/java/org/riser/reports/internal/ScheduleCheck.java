package org.riser.reports.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.riser.api.input.Input;
import org.riser.mail.Letter;
import org.riser.reports.NewSchedule;

/** Whether a schedule fits, and its letters go where they may. */
final class ScheduleCheck {
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 20;
    private static final int WEEK = 7;
    private static final int MONTH = 28;
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*");

    private ScheduleCheck() {}

    /**
     * @param reports ids of those that the caller may see
     * @param domains where letters may go
     * @throws org.riser.api.error.InvalidInput with all that does not fit
     */
    static void check(NewSchedule wanted, Set<String> reports, Set<String> domains) {
        Input input = new Input().text("name", wanted.name(), LONGEST_NAME);
        if (!LINE.matcher(wanted.name()).matches()) {
            input.fault("name", "report.line", "只能有一行文字。", "must be one line.");
        }
        int last = last(wanted.rhythm());
        if (wanted.day() < 1 || wanted.day() > last) {
            input.fault("day", "report.day", "应为 1 到 " + last + "。", "must be 1 to " + last + ".");
        }
        if (!List.of("zh", "en").contains(wanted.language())) {
            input.fault("language", "report.language", "应为 zh 或 en。", "must be zh or en.");
        }
        reports(input, wanted.reports(), reports);
        recipients(input, wanted.recipients(), domains);
        input.check();
    }

    private static int last(NewSchedule.Rhythm rhythm) {
        return switch (rhythm) {
            case DAILY -> 1;
            case WEEKLY -> WEEK;
            case MONTHLY -> MONTH;
        };
    }

    private static void reports(Input input, List<String> wanted, Set<String> known) {
        if (wanted.isEmpty() || wanted.size() > MOST) {
            input.fault(
                    "reports", "report.reports", "请选择 1 到 " + MOST + " 个报表。", "must name 1 to " + MOST + " reports.");
        }
        for (int i = 0; i < Math.min(MOST, wanted.size()); i++) {
            if (!known.contains(wanted.get(i))) {
                input.fault(
                        "reports[" + i + "]",
                        "report.unknown",
                        "没有这个报表，或您无权查看。",
                        "There is no such report, or you may not see it.");
            }
        }
    }

    private static void recipients(Input input, List<String> wanted, Set<String> domains) {
        if (wanted.isEmpty() || wanted.size() > MOST) {
            input.fault(
                    "recipients",
                    "report.recipients",
                    "请填写 1 到 " + MOST + " 个邮箱地址。",
                    "must name 1 to " + MOST + " addresses.");
        }
        for (int i = 0; i < Math.min(MOST, wanted.size()); i++) {
            String field = "recipients[" + i + "]";
            if (!Letter.isAddress(wanted.get(i))) {
                input.fault(field, "report.address", "不是有效的邮箱地址。", "is no e-mail address.");
            } else if (!isAllowed(wanted.get(i), domains)) {
                input.fault(
                        field,
                        "report.domain",
                        "该邮箱域名未获准，请选择已获准的域名，或由管理员添加。",
                        "lies outside the domains that letters may go to; choose another, or have the domain allowed.");
            }
        }
    }

    static boolean isAllowed(String address, Set<String> domains) {
        return domains.contains(address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
    }
}
