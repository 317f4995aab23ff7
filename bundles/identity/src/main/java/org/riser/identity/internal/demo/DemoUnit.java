package org.riser.identity.internal.demo;

import org.jspecify.annotations.Nullable;
import org.riser.identity.OrgUnit;

/** A hall or team of a demo company. */
enum DemoUnit {
    HOTLINE("热线班", OrgUnit.Kind.TEAM, null),
    HALL("中心营业厅", OrgUnit.Kind.HALL, null),
    FIELD_ONE("外勤一班", OrgUnit.Kind.TEAM, HALL),
    FIELD_TWO("外勤二班", OrgUnit.Kind.TEAM, HALL),
    FILLING("充装班", OrgUnit.Kind.TEAM, HALL);

    final String title;
    final OrgUnit.Kind kind;
    final @Nullable DemoUnit parent;

    DemoUnit(String title, OrgUnit.Kind kind, @Nullable DemoUnit parent) {
        this.title = title;
        this.kind = kind;
        this.parent = parent;
    }
}
