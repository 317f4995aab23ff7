package org.riser.identity.internal.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.identity.internal.people.StandardRoles;

/** Somebody who works in a demo tenant; the user name tells the role. No unit: directly below the tenant. */
record DemoPerson(
        String userName, String name, String role, @Nullable DemoUnit unit) {
    static final List<DemoPerson> COMPANY = List.of(
            new DemoPerson("admin", "赵敏", StandardRoles.ADMIN, null),
            new DemoPerson("agent", "王芳", "agent", DemoUnit.HOTLINE),
            new DemoPerson("agent2", "李娜", "agent", DemoUnit.HOTLINE),
            new DemoPerson("clerk", "刘洋", "clerk", DemoUnit.HALL),
            new DemoPerson("dispatcher", "陈静", "dispatcher", DemoUnit.HOTLINE),
            new DemoPerson("technician", "张伟", "technician", DemoUnit.FIELD_ONE),
            new DemoPerson("technician2", "单强", "technician", DemoUnit.FIELD_TWO),
            new DemoPerson("filler", "孙磊", "filler", DemoUnit.FILLING),
            new DemoPerson("follow-up-agent", "韩梅", "follow-up-agent", DemoUnit.HOTLINE),
            new DemoPerson("finance", "沈洁", "finance", null),
            new DemoPerson("supervisor", "周涛", "supervisor", DemoUnit.HALL),
            new DemoPerson("manager", "吴刚", "manager", null),
            new DemoPerson("rule-author", "郑洁", "rule-author", null),
            new DemoPerson("auditor", "冯琳", "auditor", null));

    static final List<DemoPerson> GROUP = List.of(
            new DemoPerson("admin", "钱进", StandardRoles.GROUP_ADMIN, null),
            new DemoPerson("rule-author", "褚云", "rule-author", null),
            new DemoPerson("auditor", "卫平", "auditor", null));
}
