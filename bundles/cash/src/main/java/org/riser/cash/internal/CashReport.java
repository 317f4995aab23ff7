package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.cash.HandOver;
import org.riser.cash.Receipt;
import org.riser.cash.Tender;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/** The money of a month: what was taken, what was handed over, what was counted, and what was held too long. */
@Component
public final class CashReport implements Report {
    private static final String NUMBER = "NUMBER_OF";
    private static final Map<String, Text> STATES = Map.of(
            HandOver.State.DECLARED.name(), new Text("待接收", "On its way"),
            HandOver.State.RECEIVED.name(), new Text("已接收", "Received"),
            HandOver.State.REFUSED.name(), new Text("已拒收", "Refused"));

    private final OrgUnits orgUnits;

    @Activate
    public CashReport(@Reference OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    @Override
    public String id() {
        return "cash";
    }

    @Override
    public Text title() {
        return new Text("收款与现金", "Payments and cash");
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String permission() {
        return Permissions.CASH_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        return List.of(tills(unit, period), handOvers(unit, period), counts(unit, period), alerts(unit, period));
    }

    /** Receipts by the till that gave them; those that are void count, their money does not. */
    private ReportTable tills(UnitOfWork unit, ReportPeriod period) {
        Map<String, String> names = new HashMap<>();
        orgUnits.all(period.platform()).forEach(one -> names.put(one.id().toString(), one.name()));
        ReportTable.Builder table = ReportTable.named("tills", new Text("各收款台收款", "Payments by till"))
                .byUnit()
                .column(ColumnType.TEXT, "till", "收款台", "Till")
                .column(ColumnType.TEXT, "unit", "部门", "Unit")
                .column(ColumnType.COUNT, "receipts", "收据数", "Receipts")
                .column(ColumnType.AMOUNT, "cash", "现金", "Cash")
                .column(ColumnType.AMOUNT, "card", "刷卡", "Card")
                .column(ColumnType.COUNT, "void", "作废", "Void")
                .percent("share", "作废率", "Void, share", "void", "receipts")
                .chart(ReportChart.Kind.BAR, "till", "cash", "card");
        unit.sql("select t.NAME, t.ORG_UNIT, count(*) as " + NUMBER
                        + ", sum(case when r.TENDER = ? and r.RECEIPT_STATE <> ? then r.DUE else 0 end) as CASH"
                        + ", sum(case when r.TENDER = ? and r.RECEIPT_STATE <> ? then r.DUE else 0 end) as CARD"
                        + ", sum(case when r.RECEIPT_STATE = ? then 1 else 0 end) as VOIDED"
                        + " from RS_CASH_RECEIPT r join RS_CASH_TILL t on t.TENANT_ID = r.TENANT_ID and t.ID = r.TILL_ID"
                        + " where r.TENANT_ID = ? and r.RECEIPT_STATE in (?, ?, ?)"
                        + " and r.TAKEN_AT >= ? and r.TAKEN_AT < ? group by t.NAME, t.ORG_UNIT order by t.NAME")
                .with(
                        Tender.CASH.name(),
                        Receipt.State.VOIDED.name(),
                        Tender.CARD.name(),
                        Receipt.State.VOIDED.name(),
                        Receipt.State.VOIDED.name(),
                        period.tenant(),
                        Receipt.State.ISSUED.name(),
                        Receipt.State.VOID_ASKED.name(),
                        Receipt.State.VOIDED.name(),
                        period.from(),
                        period.to())
                .list(row -> {
                    String orgUnit = row.optionalText("ORG_UNIT").orElse(null);
                    return table.row(
                            orgUnit,
                            null,
                            ReportCell.of(row.text("NAME")),
                            orgUnit == null ? ReportCell.EMPTY : ReportCell.of(names.getOrDefault(orgUnit, orgUnit)),
                            ReportCell.of(row.number(NUMBER)),
                            money(row, "CASH"),
                            money(row, "CARD"),
                            ReportCell.of(row.number("VOIDED")),
                            ReportCell.EMPTY);
                });
        return table.build();
    }

    private static ReportTable handOvers(UnitOfWork unit, ReportPeriod period) {
        ReportTable.Builder table = ReportTable.named("hand-overs", new Text("现金上交", "Hand-overs"))
                .column(ColumnType.TEXT, "state", "状态", "State")
                .column(ColumnType.COUNT, "number", "笔数", "Hand-overs")
                .column(ColumnType.AMOUNT, "amount", "金额", "Amount");
        unit.sql("select HAND_OVER_STATE, count(*) as " + NUMBER + ", sum(AMOUNT) as AMOUNT from RS_CASH_HAND_OVER"
                        + " where TENANT_ID = ? and DECLARED_AT >= ? and DECLARED_AT < ?"
                        + " group by HAND_OVER_STATE order by HAND_OVER_STATE")
                .with(period.tenant(), period.from(), period.to())
                .list(row -> table.row(
                        ReportCell.of(STATES.getOrDefault(
                                row.text("HAND_OVER_STATE"), Text.same(row.text("HAND_OVER_STATE")))),
                        ReportCell.of(row.number(NUMBER)),
                        money(row, "AMOUNT")));
        return table.build();
    }

    private static ReportTable counts(UnitOfWork unit, ReportPeriod period) {
        ReportTable.Builder table = ReportTable.named("counts", new Text("现金清点", "Counts"))
                .column(ColumnType.TEXT, "till", "收款台", "Till")
                .column(ColumnType.COUNT, "counts", "清点次数", "Counts")
                .column(ColumnType.COUNT, "differences", "有差异", "With a difference")
                .column(ColumnType.AMOUNT, "difference", "差异合计", "Sum of differences");
        unit.sql("select t.NAME, count(*) as " + NUMBER
                        + ", sum(case when c.COUNTED <> c.SYSTEM_TOTAL then 1 else 0 end) as DIFFERENT"
                        + ", sum(c.COUNTED - c.SYSTEM_TOTAL) as DIFFERENCE"
                        + " from RS_CASH_TILL t join RS_CASH_COUNT c on c.TENANT_ID = t.TENANT_ID and c.TILL_ID = t.ID"
                        + " where t.TENANT_ID = ? and c.COUNTED_AT >= ? and c.COUNTED_AT < ?"
                        + " group by t.NAME order by t.NAME")
                .with(period.tenant(), period.from(), period.to())
                .list(row -> table.row(
                        ReportCell.of(row.text("NAME")),
                        ReportCell.of(row.number(NUMBER)),
                        ReportCell.of(row.number("DIFFERENT")),
                        money(row, "DIFFERENCE")));
        return table.build();
    }

    private static ReportTable alerts(UnitOfWork unit, ReportPeriod period) {
        ReportTable.Builder table = ReportTable.named("alerts", new Text("超时超额持有现金", "Cash held too long or too much"))
                .column(ColumnType.TEXT, "clause", "条款", "Clause")
                .column(ColumnType.COUNT, "alerts", "次数", "Alerts");
        unit.sql("select CLAUSE, count(*) as " + NUMBER + " from RS_CASH_ALERT"
                        + " where TENANT_ID = ? and RAISED_AT >= ? and RAISED_AT < ? group by CLAUSE order by CLAUSE")
                .with(period.tenant(), period.from(), period.to())
                .list(row -> table.row(ReportCell.of(row.text("CLAUSE")), ReportCell.of(row.number(NUMBER))));
        return table.build();
    }

    private static ReportCell money(Row row, String column) {
        BigDecimal amount = row.decimal(column);
        return ReportCell.of(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
