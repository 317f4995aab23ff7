package org.riser.rulebook;

import java.util.Map;
import org.riser.api.Text;

/** Facts and events that cases and contacts have whatever their kind. */
final class CoreWords implements Words {
    static final Words ALL = new CoreWords();

    private static final Map<String, Text> FACTS = Map.ofEntries(
            Map.entry("case.kind", new Text("业务类型", "kind")),
            Map.entry("case.module", new Text("模块", "module")),
            Map.entry("case.channel", new Text("受理渠道", "channel")),
            Map.entry("case.stage", new Text("阶段", "stage")),
            Map.entry("case.action", new Text("操作", "step")),
            Map.entry("case.acceptedAt", new Text("受理时间", "accepted at")),
            Map.entry("contact.module", new Text("模块", "module")),
            Map.entry("contact.channel", new Text("渠道", "channel")),
            Map.entry("customer.kind", new Text("客户类别", "kind of customer")),
            Map.entry("customer.care", new Text("关怀标签", "special care")),
            Map.entry("account.class", new Text("用户类别", "class of the account")),
            Map.entry("device.kind", new Text("设备类型", "kind of device")),
            Map.entry("device.state", new Text("设备状态", "state of the device")),
            Map.entry("device.nextTest", new Text("下次检验日期", "next test of the device")),
            Map.entry("sampling.business", new Text("回访业务", "business followed up")),
            Map.entry("sampling.month-volume", new Text("月业务量", "volume of the month")),
            Map.entry("penalty.answer", new Text("客户评价", "answer of the customer")),
            Map.entry("penalty.verified", new Text("核实属实", "verified")),
            Map.entry("penalty.explained", new Text("说明成立", "explained")),
            Map.entry("penalty.mention", new Text("表扬或批评", "praise or criticism")),
            Map.entry("customer.special-follow-up", new Text("特别回访户", "special customer")),
            Map.entry("customer.lowest-score", new Text("客户最低评分", "lowest score of the customer")),
            Map.entry("customer.refused-call", new Text("客户拒绝回访", "customer refused the call")),
            Map.entry("customer.criticised", new Text("客户提出批评", "customer criticised the work")),
            Map.entry("call.hour", new Text("拨打时刻（时）", "hour of the call")),
            Map.entry("draw.population", new Text("可抽工单数", "jobs to draw from")),
            Map.entry("penalty.event", new Text("考核事项", "event")),
            Map.entry("penalty.item", new Text("项目", "item")),
            Map.entry("penalty.items", new Text("发现项数", "items found")),
            Map.entry("penalty.fine-flag", new Text("计罚项目", "item is fined")),
            Map.entry("penalty.times", new Text("次数", "times")),
            Map.entry("penalty.confirmed", new Text("已核实", "confirmed")),
            Map.entry("penalty.escalated", new Text("激化事态", "made it worse")),
            Map.entry("penalty.severity", new Text("情节", "severity")),
            Map.entry("penalty.choice", new Text("所选处理", "measure chosen")),
            Map.entry("penalty.role", new Text("岗位", "post")),
            Map.entry("penalty.base-unit", new Text("基数单位", "unit of the base rule")),
            Map.entry("penalty.base-money", new Text("基数金额", "amount of the base rule")),
            Map.entry("penalty.base-points", new Text("基数扣分", "points of the base rule")),
            Map.entry("cash.event", new Text("收款环节", "step of the payment")),
            Map.entry("cash.same-day", new Text("当日收据", "receipt is of the day")),
            Map.entry("cash.cause", new Text("原因", "cause")),
            Map.entry("cash.approved", new Text("已批准", "approved")),
            Map.entry("cash.paid-volume", new Text("已付数量", "quantity paid for")),
            Map.entry("cash.consumed-volume", new Text("已用数量", "quantity consumed")),
            Map.entry("cash.price", new Text("单价", "price")),
            Map.entry("cash.handed-over", new Text("已全部上交", "all handed over")),
            Map.entry("cash.reason", new Text("原因", "reason")),
            Map.entry("cash.reconciler", new Text("清点人", "who counts")),
            Map.entry("cash.cashier", new Text("收款人", "cashier")),
            Map.entry("cash.counted", new Text("实点金额", "counted")),
            Map.entry("cash.system", new Text("系统金额", "amount that should be there")),
            Map.entry("cash.held", new Text("持有现金", "cash held")),
            Map.entry("cash.hand-over-due", new Text("上交期限", "hand-over due")),
            Map.entry("cash.in-tariff", new Text("在价目表中", "in the tariff")),
            Map.entry("cash.collector-is-cashier", new Text("收款人有收费权限", "collector is a cashier")),
            Map.entry("cash.received", new Text("实收", "received")),
            Map.entry("cash.due", new Text("应收", "due")),
            Map.entry("cash.change", new Text("找零", "change")),
            Map.entry("cash.change-due", new Text("应找", "change due")),
            Map.entry("cash.charged", new Text("刷卡金额", "charged to the card")),
            Map.entry("cash.slip-signed", new Text("客户已签字", "slip is signed")),
            Map.entry("cash.invoice-printed", new Text("已打印发票", "invoice printed")),
            Map.entry("cash.amounts-spoken", new Text("已唱收唱付", "amounts spoken")),
            Map.entry("cash.customer-confirmed", new Text("客户已确认", "customer confirmed")),
            Map.entry("cash.confirmed", new Text("客户已核对", "customer has checked")),
            Map.entry("checklist.item", new Text("检查项", "item checked")),
            Map.entry("checklist.round", new Text("检查种类", "kind of round")),
            Map.entry("checklist.passed", new Text("合格", "passed")),
            Map.entry("checklist.value", new Text("检查数值", "number found")),
            Map.entry("expert.amount", new Text("专家规则算得的数额", "the amount an expert rule computed")),
            Map.entry("now", new Text("当前时间", "now")));

    private static final Map<String, Text> EVENTS = Map.ofEntries(
            Map.entry("ringing", new Text("振铃", "ringing")),
            Map.entry("held", new Text("通话保持", "the hold")),
            Map.entry("retrieved", new Text("恢复通话", "the return to the call")),
            Map.entry("number-noted", new Text("记下号码", "noting the number")),
            Map.entry("called-back", new Text("回拨", "the call back")),
            Map.entry("answered", new Text("接听", "answering")),
            Map.entry("promised", new Text("承诺答复", "promising an answer")),
            Map.entry("owed-answered", new Text("兑现答复", "giving the promised answer")),
            Map.entry("accepted", new Text("受理", "acceptance")),
            Map.entry("recorded", new Text("登记", "recording")),
            Map.entry("assigned", new Text("指派", "assignment")),
            Map.entry("returned", new Text("退回", "return")),
            Map.entry("transferred", new Text("转派", "transfer")),
            Map.entry("co-handled", new Text("协办", "joint handling")),
            Map.entry("informed", new Text("通知", "informing")),
            Map.entry("urged", new Text("催办", "urging")),
            Map.entry("merged", new Text("并单", "merging")),
            Map.entry("reopened", new Text("重开", "reopening")),
            Map.entry("voided", new Text("作废", "voiding")),
            Map.entry("paused", new Text("停钟", "pause")),
            Map.entry("resumed", new Text("恢复计时", "resumption")));

    /** The roles every tenant begins with. */
    private static final Map<String, Text> ROLES = Map.ofEntries(
            Map.entry("agent", new Text("坐席", "Agent")),
            Map.entry("clerk", new Text("营业员", "Clerk")),
            Map.entry("dispatcher", new Text("派单员", "Dispatcher")),
            Map.entry("technician", new Text("外勤", "Technician")),
            Map.entry("filler", new Text("充装工", "Filler")),
            Map.entry("supervisor", new Text("班长", "Supervisor")),
            Map.entry("follow-up-agent", new Text("回访员", "Follow-up agent")),
            Map.entry("manager", new Text("经理", "Manager")),
            Map.entry("rule-author", new Text("规则编制", "Rule author")),
            Map.entry("auditor", new Text("审计", "Auditor")),
            Map.entry("finance", new Text("财务", "Finance")),
            Map.entry("admin", new Text("管理员", "Administrator")),
            Map.entry("group-admin", new Text("集团管理员", "Group administrator")));

    private CoreWords() {}

    @Override
    public Text fact(String name) {
        return FACTS.getOrDefault(name, Text.same(name));
    }

    @Override
    public Text value(String fact, Object value) {
        return new Text(Values.show(value, false), Values.show(value, true));
    }

    @Override
    public Text event(String name) {
        return EVENTS.getOrDefault(name, Text.same(name));
    }

    @Override
    public Text role(String id) {
        return ROLES.getOrDefault(id, Text.same(id));
    }
}
