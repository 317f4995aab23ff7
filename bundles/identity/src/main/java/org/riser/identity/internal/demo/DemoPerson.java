package org.riser.identity.internal.demo;

import java.util.List;
import org.riser.identity.internal.people.StandardRoles;

/** Somebody who works in a demo tenant; the user name tells the role. */
record DemoPerson(String userName, String name, String role) {
    static final List<DemoPerson> COMPANY = List.of(
            new DemoPerson("admin", "赵敏", StandardRoles.ADMIN),
            new DemoPerson("agent", "王芳", "agent"),
            new DemoPerson("agent2", "李娜", "agent"),
            new DemoPerson("clerk", "刘洋", "clerk"),
            new DemoPerson("dispatcher", "陈静", "dispatcher"),
            new DemoPerson("technician", "张伟", "technician"),
            new DemoPerson("technician2", "单强", "technician"),
            new DemoPerson("filler", "孙磊", "filler"),
            new DemoPerson("supervisor", "周涛", "supervisor"),
            new DemoPerson("manager", "吴刚", "manager"),
            new DemoPerson("rule-author", "郑洁", "rule-author"),
            new DemoPerson("auditor", "冯琳", "auditor"));

    static final List<DemoPerson> GROUP = List.of(
            new DemoPerson("admin", "钱进", StandardRoles.GROUP_ADMIN),
            new DemoPerson("rule-author", "褚云", "rule-author"),
            new DemoPerson("auditor", "卫平", "auditor"));
}
