package org.riser.console;

import org.riser.api.Text;

/** The groups of the navigation rail, in their order. */
public enum Section {
    WORK("工作", "Desk work"),
    QUALITY("回访", "Follow-up"),
    MANAGE("管理", "Management"),
    RULES("规则", "Rules"),
    SYSTEM("系统", "System"),
    /** One group per enabled utility, titled with the name of the contribution's module. */
    UTILITY("业务", "Utilities");

    private final String zh;
    private final String en;

    Section(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text title() {
        return new Text(zh, en);
    }
}
