package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** The console says whom and what it touches before a module is taken away. */
class ImpactIT {

    @Test
    void openCasesAndPeopleAreToldBeforeAModuleIsDisabled() throws Exception {
        Riser riser = DemoRiser.get();
        Api lpg = Api.of(riser, "lpg");
        try (Browser tab = Browser.start("impact")) {
            Console.signIn(tab, riser, "group", "group-admin");
            tab.open(riser.address().resolve("/admin/modules"));
            tab.click("#disable-lpg-lpg");
            String before = told(tab);
            assertThat(before).matches("现有 1 家公司使用此模块：[1-9]\\d* 件在办工单，[1-9]\\d* 名员工。.*");
            tab.click("text=取消");
            tab.awaitGone("text=件在办工单");

            LpgCase.open(lpg);
            tab.click("#disable-lpg-lpg");
            assertThat(openCases(told(tab))).isEqualTo(openCases(before) + 1);
            tab.click("text=取消");
            assertThat(LpgCase.kinds(lpg)).contains(LpgCase.KIND);
            assertThat(tab.errors()).isEmpty();
        }
    }

    private static String told(Browser tab) {
        return tab.text("text=件在办工单");
    }

    private static int openCases(String told) {
        return Integer.parseInt(told.replaceAll(".*：(\\d+) 件.*", "$1"));
    }
}
