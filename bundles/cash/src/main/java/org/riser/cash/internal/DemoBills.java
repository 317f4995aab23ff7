package org.riser.cash.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receivable;
import org.riser.cash.Receivables;
import org.riser.identity.Staff;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;

/**
 * Bills of three months for each module, in two buildings: of the first all came in but one, which came in later; of the second
 * most, of the month that runs some. A second start adds nothing.
 */
@Component
public final class DemoBills implements DemoContributor {
    private static final int MONTHS = 3;
    private static final int HOMES = 8;
    private static final int BUILDINGS = 2;
    private static final String FEE = "月度服务费";
    private static final BigDecimal FIRST = new BigDecimal("180.00");
    private static final BigDecimal MORE = new BigDecimal("12.50");

    private final Receivables receivables;
    private final CashRules rules;
    private final CashOffice office;

    @Activate
    public DemoBills(@Reference Receivables receivables, @Reference CashRules rules, @Reference CashOffice office) {
        this.receivables = receivables;
        this.rules = rules;
        this.office = office;
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public void contribute(Caller system, DemoContext context) {
        if (!receivables.page(system, null, null, null, 1).items().isEmpty()) {
            return;
        }
        Staff keeper = context.staff().getOrDefault("clerk", List.of()).stream()
                .findFirst()
                .orElse(null);
        LocalDate today = office.now().atZone(rules.zone(system)).toLocalDate();
        for (String module : context.modules()) {
            List<NewReceivable> bills = new ArrayList<>();
            for (int back = MONTHS - 1; back >= 0; back--) {
                for (int home = 0; home < HOMES; home++) {
                    bills.add(bill(module, YearMonth.from(today).minusMonths(back), home, keeper));
                }
            }
            receivables.enter(system, bills).forEach(bill -> pay(system, bill, today));
        }
    }

    private static NewReceivable bill(String module, YearMonth month, int home, @Nullable Staff keeper) {
        int building = home % BUILDINGS + 1;
        String door = building + "-" + (home / BUILDINGS + 1) + "01";
        return new NewReceivable(
                module + "-" + month + "-" + door,
                module,
                FEE,
                building + " 号楼",
                door,
                keeper == null ? null : keeper.id(),
                keeper == null ? null : keeper.orgUnit(),
                month,
                month.atEndOfMonth(),
                FIRST.add(MORE.multiply(BigDecimal.valueOf(home))));
    }

    /** The older the month, the more has come in; the last home of the first month paid this month. */
    private void pay(Caller system, Receivable bill, LocalDate today) {
        int home = Integer.parseInt(bill.account().substring(2, 3));
        YearMonth running = YearMonth.from(today);
        boolean isFirst = bill.period().equals(running.minusMonths(MONTHS - 1L));
        boolean isLast = home == HOMES / BUILDINGS;
        LocalDate day = bill.period().atDay(1 + home);
        if (isFirst && isLast) {
            collect(system, bill, running.atDay(1));
        } else if (!day.isAfter(today) && (isFirst || !isLast)) {
            collect(system, bill, day);
        }
    }

    private void collect(Caller system, Receivable bill, LocalDate day) {
        UUID id = UUID.nameUUIDFromBytes(("demo/" + bill.id()).getBytes(StandardCharsets.UTF_8));
        receivables.collect(system, bill.id(), id, new NewCollected(bill.amount(), day, null, "银行代扣"));
    }
}
