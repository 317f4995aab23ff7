package org.riser.itests.hotplug;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Console;
import org.riser.itests.DemoRiser;
import org.riser.itests.Riser;

/** A utility of this test has a rule by which a pause needs a manager's word: the manager is told of the wish and gives it. */
class PauseApprovalIT {
    private static final String BELL = "vaadin-button[aria-label='通知']";
    private static final String PAUSES = "#pause-panel";
    private static final String EVIDENCE = "三次敲门无人应答";

    private final Riser riser = DemoRiser.get();
    private final Api property = Api.of(riser, "property");

    @Test
    void theRoleThatTheRuleNamesIsToldAndApproves() throws Exception {
        try (DeployFolder folder = new DeployFolder(riser);
                Browser agent = Browser.start("asks");
                Browser manager = Browser.start("approves")) {
            folder.copy("heating.jar", ModuleJar.of(HeatingCase.MODULE).bytes());
            folder.awaitActive(HeatingCase.MODULE, "1.0.0");
            new Operator(riser).enable(HeatingCase.MODULE, "property");
            JsonNode opened = HeatingCase.opened(property);
            String id = opened.get("id").asText();
            String line = ".rs-links a[href$='cases/" + id + "']";
            Console.signIn(manager, riser, "property", "manager");
            manager.await(BELL);
            Console.signIn(agent, riser, "property", "agent");

            agent.open(riser.address().resolve("/cases/" + id));
            agent.click(PAUSES + " vaadin-button");
            agent.type(PAUSES + " vaadin-text-area", EVIDENCE);
            agent.press("Ctrl+Enter");
            agent.await("text=暂停待审批 " + opened.get("number").asText());
            assertThat(agent.text(PAUSES)).contains("暂停待审批", "撤回").doesNotContain("同意暂停");
            assertThat(state(id)).isEqualTo("running");

            manager.await(".rs-unread");
            manager.click(BELL);
            manager.awaitText(line, "申请暂停");
            manager.screenshot("1-told");
            manager.click(line);
            manager.awaitText(PAUSES, EVIDENCE);
            manager.screenshot("2-the-wish");
            manager.click("text=同意暂停");
            manager.awaitText(PAUSES, "暂停中");
            assertThat(state(id)).isEqualTo("paused");

            agent.awaitText(PAUSES, "暂停中");
            agent.click(BELL);
            agent.awaitText(line, "暂停申请已同意");
            agent.screenshot("1-granted");
            assertThat(manager.errors()).isEmpty();
            assertThat(agent.errors()).isEmpty();
        }
    }

    private String state(String id) throws Exception {
        return property.get("/cases/" + id)
                .body()
                .get("clocks")
                .get(0)
                .get("state")
                .asText();
    }
}
