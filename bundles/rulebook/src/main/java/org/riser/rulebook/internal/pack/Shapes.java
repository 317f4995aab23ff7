package org.riser.rulebook.internal.pack;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.Column.Choice;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableSchema;
import org.riser.rulebook.TableSchema.HitPolicy;

/** The shapes of all kinds of table. */
public final class Shapes {
    private static final Map<TableKind, Shape> ALL = new EnumMap<>(TableKind.class);

    static {
        sla();
        gate();
        penalty();
        kpi();
        sampling();
        cash();
        retention();
        tariff();
        checklist();
    }

    private Shapes() {}

    public static Shape of(TableKind kind) {
        return requireNonNull(ALL.get(kind));
    }

    /** What the rows of a table do when it has no column that says so. */
    static Choice effect(TableKind kind) {
        return switch (kind) {
            case SAMPLING -> new Choice("draw", new Text("抽取", "draw"));
            case RETENTION -> new Choice("keep", new Text("保管", "keep"));
            case TARIFF -> new Choice("price", new Text("单价", "price"));
            case CHECKLIST -> new Choice("deduct", new Text("扣分", "deduct"));
            default -> new Choice("apply", new Text("适用", "apply"));
        };
    }

    private static void add(TableKind kind, String zh, String en, HitPolicy hits, List<Column> columns) {
        ALL.put(kind, new Shape(new TableSchema(kind, new Text(zh, en), columns, hits)));
    }

    private static void sla() {
        List<Column> columns = new Columns()
                .need("kind", "业务类型", "Case kind", CellType.ID)
                .may("when", "条件", "Conditions", CellType.CONDITIONS)
                .need("clock", "时钟", "Clock", CellType.ID)
                .need("start", "起算事件", "Starts at", CellType.EVENTS)
                .need("stop", "终止事件", "Stops at", CellType.EVENTS)
                .may("limit", "时限", "Limit", CellType.TEXT)
                .choose(
                        "unit",
                        "单位",
                        "Unit",
                        "second/秒/second",
                        "ring/声铃/ring",
                        "minute/分钟/minute",
                        "hour/小时/hour",
                        "calendar-day/日历日/calendar day",
                        "working-day/工作日/working day",
                        "end-of-day/当日结束/end of day",
                        "until/约定时间/appointed time")
                .choose("basis", "计时方式", "Basis", "wall/自然时间/wall time", "working/工作时间/working time")
                .may("warn", "预警", "Warning", CellType.WARNING)
                .may("cutOff", "截止时刻", "Cut-off", CellType.CUT_OFF)
                .may("pause", "可暂停原因", "May pause for", CellType.LIST)
                .may("pauseCap", "最长暂停", "Longest pause", CellType.SPAN)
                .may("pauseEvidence", "暂停须举证", "Evidence for a pause", CellType.YES)
                .may("pauseApproval", "暂停审批角色", "Role that approves a pause", CellType.ID)
                .may("onBreach", "超时处理", "On breach", CellType.ID)
                .may("escalate", "逐级上报", "Escalation", CellType.LADDER)
                .may("obligation", "同一责任", "Obligation", CellType.ID)
                .done();
        add(TableKind.SLA, "时限表", "Time limits", HitPolicy.FIRST_OF_EACH_CLOCK, columns);
    }

    private static void gate() {
        List<Column> columns = new Columns()
                .need("kind", "业务类型", "Case kind", CellType.ID)
                .need("action", "动作", "Action", CellType.ID)
                .may("when", "适用条件", "Applies when", CellType.CONDITIONS)
                .need("fact", "检查事实", "Fact", CellType.FACT)
                .need("op", "运算符", "Operator", CellType.OPERATOR)
                .may("value", "要求值", "Demanded value", CellType.OPERAND)
                .may("unit", "单位", "Unit", CellType.UNIT)
                .need("message_zh", "中文提示", "Chinese message", CellType.TEXT)
                .need("message_en", "英文提示", "English message", CellType.TEXT)
                .need("remedy_zh", "中文处理办法", "Chinese remedy", CellType.TEXT)
                .need("remedy_en", "英文处理办法", "English remedy", CellType.TEXT)
                .may("override", "可放行角色", "Role that may override", CellType.ID)
                .done();
        add(TableKind.GATE, "门禁表", "Gates", HitPolicy.COLLECT, columns);
    }

    private static void penalty() {
        List<Column> columns = effects("event", "事项", "Event")
                .choose(
                        "effect",
                        "处理",
                        "Effect",
                        "fine/罚款/fine",
                        "points/扣分/deduct points",
                        "add-points/加分/add points",
                        "zero-item/项目清零/item score to zero",
                        "zero-pay/取消季度绩效/quarter pay cancelled",
                        "off-post/待岗/off post")
                .may("amount", "数额", "Amount", CellType.AMOUNT)
                .may("unit", "单位", "Unit", CellType.UNIT)
                .need("payer", "责任人", "To whom", CellType.TEXT)
                .need("per", "计次", "Per", CellType.ID)
                .need("approval", "审批", "Approval", CellType.TEXT)
                .done();
        add(TableKind.PENALTY, "考核处罚表", "Penalties", HitPolicy.COLLECT, columns);
    }

    private static void kpi() {
        List<Column> columns = effects("measure", "指标", "Measure")
                .choose(
                        "effect",
                        "结果",
                        "Effect",
                        "score/计分/score",
                        "rate/比率/rate",
                        "reject/拒绝/reject",
                        "propose/建议/propose",
                        "band/时段/part of the day")
                .may("amount", "算式", "Amount", CellType.AMOUNT)
                .may("unit", "单位", "Unit", CellType.UNIT)
                .may("min", "下限", "Not below", CellType.NUMBER)
                .may("max", "上限", "Not above", CellType.NUMBER)
                .done();
        add(TableKind.KPI, "绩效表", "Scores", HitPolicy.COLLECT, columns);
    }

    private static void sampling() {
        List<Column> columns = effects("business", "回访业务", "Business")
                .need("rate", "比例", "Rate", CellType.AMOUNT)
                .may("min", "至少", "At least", CellType.NUMBER)
                .may("per", "每", "Per", CellType.ID)
                .may("oldest", "最早（天前）", "Oldest (days)", CellType.NUMBER)
                .may("newest", "最近（天前）", "Newest (days)", CellType.NUMBER)
                .may("rest", "免扰（天）", "Left in peace (days)", CellType.NUMBER)
                .done();
        add(TableKind.SAMPLING, "抽样表", "Sampling", HitPolicy.FIRST, columns);
    }

    private static void cash() {
        List<Column> columns = effects("event", "事项", "Event")
                .choose(
                        "effect",
                        "处理",
                        "Effect",
                        "require/必须/require",
                        "block/停止收款/block receipts",
                        "reject/拒绝/reject",
                        "charge/收费/charge",
                        "open-case/立案/open a case",
                        "allow/允许/allow")
                .may("amount", "金额", "Amount", CellType.AMOUNT)
                .may("unit", "单位", "Unit", CellType.UNIT)
                .need("message_zh", "中文提示", "Chinese message", CellType.TEXT)
                .need("message_en", "英文提示", "English message", CellType.TEXT)
                .done();
        add(TableKind.CASH, "现金表", "Cash", HitPolicy.COLLECT, columns);
    }

    private static void retention() {
        List<Column> columns = effects("class", "档案类别", "Record class")
                .need("period", "期限", "Period", CellType.NUMBER)
                .choose("unit", "单位", "Unit", "year/年/year", "month/月/month", "day/日/day")
                .choose("from", "起算", "Counted from", "closing/结案/closing", "creation/建立/creation")
                .done();
        add(TableKind.RETENTION, "保管期限表", "Retention", HitPolicy.COLLECT, columns);
    }

    private static void tariff() {
        List<Column> columns = effects("item", "收费项目", "Item")
                .need("amount", "单价", "Price", CellType.AMOUNT)
                .need("unit", "单位", "Unit", CellType.UNIT)
                .done();
        add(TableKind.TARIFF, "价目表", "Tariff", HitPolicy.FIRST, columns);
    }

    private static void checklist() {
        List<Column> columns = effects("item", "检查项", "Item")
                .choose(
                        "family",
                        "类别",
                        "Family",
                        "appearance/仪容/appearance",
                        "dress/着装/dress",
                        "posture/仪态/posture",
                        "manners/礼仪/manners",
                        "expression/表情/expression",
                        "language/用语/language",
                        "phone/电话/phone",
                        "conduct/行为规范/conduct",
                        "discipline/工作纪律/discipline",
                        "hygiene/环境卫生/hygiene",
                        "preparation/班前准备/preparation",
                        "counter/窗口服务/counter",
                        "papers/资料核验/papers",
                        "visit/上门服务/visit",
                        "safety/安全/safety",
                        "equipment/设施设备/equipment",
                        "other/其他/other")
                .choose(
                        "place",
                        "使用场所",
                        "Place",
                        "any/不限/any",
                        "hall/营业厅/hall",
                        "counter/柜台/counter",
                        "field/外勤现场/field",
                        "call/通话/call",
                        "station/站点/station")
                .need("rounds", "检查种类", "Rounds", CellType.LIST)
                .choose("answer", "填写方式", "Answer", "pass-fail/合格或不合格/pass or fail", "number/数值/number")
                .may("unit", "数值单位", "Unit of the number", CellType.UNIT)
                .need("points", "扣分", "Points", CellType.AMOUNT)
                .may("fined", "计罚检查", "Rounds that fine", CellType.LIST)
                .done();
        add(TableKind.CHECKLIST, "检查表", "Checklists", HitPolicy.COLLECT, columns);
    }

    private static Columns effects(String key, String zh, String en) {
        return new Columns().need(key, zh, en, CellType.ID).may("when", "条件", "Conditions", CellType.CONDITIONS);
    }
}
