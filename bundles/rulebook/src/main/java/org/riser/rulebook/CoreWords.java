package org.riser.rulebook;

import java.util.Map;
import org.riser.api.Text;

/** Facts and events that cases and contacts have whatever their kind. */
final class CoreWords implements Words {
    static final Words ALL = new CoreWords();

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
        return FactNames.ALL.getOrDefault(name, Text.same(name));
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
