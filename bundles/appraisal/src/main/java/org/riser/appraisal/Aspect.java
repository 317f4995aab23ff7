package org.riser.appraisal;

import java.util.Locale;

/** What a person is appraised by (PRO-KPI-12). */
public enum Aspect {
    /** 德, virtue. */
    DE,
    /** 勤, diligence. */
    QIN,
    /** 能, ability. */
    NENG,
    /** 绩, results. */
    JI;

    /** As the rules call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
