package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.itests.Api;
import org.riser.itests.Browser;
import org.riser.itests.Poll;
import org.riser.itests.Riser;

/** Reports go out of the whole product to a mail server; when that is down, the letter waits and says why. */
class ReportMailIT {
    private static final String BELL = "vaadin-button[aria-label='通知']";
    private static final String BOSS = "boss@north.example";

    private static GreenMail server;
    private static Riser riser;
    private static Company company;

    @BeforeAll
    static void aServerAndACompany() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("riser@north.example", "riser", "a secret");
        server.start();
        riser = Riser.configure("mail")
                .demo()
                .with("RISER_SMTP_HOST", "127.0.0.1")
                .with("RISER_SMTP_PORT", Integer.toString(server.getSmtp().getPort()))
                .with("RISER_SMTP_SECURITY", "none")
                .with("RISER_SMTP_USER", "riser")
                .with("RISER_SMTP_PASSWORD", "a secret")
                .with("RISER_SMTP_FROM", "riser@north.example")
                .start();
        company = Company.found(riser);
    }

    @AfterAll
    static void theEnd() {
        riser.close();
        server.stop();
    }

    @Test
    void aLetterArrivesAndOneThatCannotWaits() throws Exception {
        Api api = company.api();
        String outside = api.post("/report-schedules", schedule(BOSS)).toString();
        assertThat(outside).contains("422", "recipients[0]");
        assertThat(api.post("/report-domains", Map.of("domain", "north.example"))
                        .status())
                .isEqualTo(200);
        Api.Answer made = api.post("/report-schedules", schedule(BOSS));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String path = "/report-schedules/" + made.body().get("id").asText();

        assertThat(api.post(path + ":send", Map.of()).status()).isEqualTo(201);
        JsonNode sent = letter(api, path, "sent");
        assertThat(sent.get("delivered")).extracting(JsonNode::asText).containsExactly(BOSS);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains("月报");
        assertThat(message.getMessageID()).isEqualTo("<" + sent.get("id").asText() + "@riser>");
        BodyPart file = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(file.getInputStream().readNBytes(2)).containsExactly('P', 'K');

        try (Browser manager = Browser.start("report-schedules")) {
            company.signIn(manager, riser, "manager");
            manager.open(riser.address().resolve("/report-schedules"));
            manager.awaitText(".rs-schedule", "已送达服务器");
            manager.screenshot("01-sent");
            server.stop();
            manager.click(".rs-schedule-send");
            manager.awaitText(".rs-schedule", "将重试");
            manager.screenshot("02-waits");
            undelivered(api);
            manager.awaitText(".rs-schedule", "发送失败");
            manager.click(BELL);
            manager.awaitText(".rs-links a[href$='report-schedules']", "月报邮件没有送达");
            manager.screenshot("03-under-the-bell");
            manager.press("Escape");
            manager.click("#schedule-new");
            manager.await("vaadin-text-area textarea");
            manager.screenshot("04-new");
            manager.type("vaadin-text-area textarea", "someone@elsewhere.example");
            manager.press("Ctrl+Enter");
            manager.await("[data-field='name'][invalid]");
            manager.screenshot("05-refused");
            manager.press("Escape");
            manager.size(360, 740);
            manager.await(() -> !manager.isTooWide(), "nobody scrolls sideways at 360");
            manager.screenshot("06-phone");
            assertThat(manager.errors()).isEmpty();
        }
        assertThat(api.get(path).body().at("/last/state").asText()).isEqualTo("waiting");
    }

    /** A letter whose only recipient's domain was taken back after its schedule was made. */
    private static void undelivered(Api api) throws IOException {
        assertThat(api.post("/report-domains", Map.of("domain", "gone.example")).status())
                .isEqualTo(200);
        Api.Answer made = api.post("/report-schedules", schedule("boss@gone.example"));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(api.post("/report-domains:disallow", Map.of("domain", "gone.example"))
                        .status())
                .isEqualTo(200);
        String path = "/report-schedules/" + made.body().get("id").asText();
        assertThat(api.post(path + ":send", Map.of()).status()).isEqualTo(201);
        letter(api, path, "failed");
    }

    private static JsonNode letter(Api api, String path, String state) {
        return Poll.until(
                Duration.ofSeconds(30),
                () -> Optional.of(deliveries(api, path).path(0))
                        .filter(one -> one.path("state").asText().equals(state)),
                () -> "not " + state + ": " + deliveries(api, path));
    }

    private static JsonNode deliveries(Api api, String path) {
        try {
            return api.get(path + "/deliveries").body().path("items");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> schedule(String to) {
        return Map.of(
                "name",
                "公司月报",
                "rhythm",
                "monthly",
                "day",
                7,
                "at",
                "08:30",
                "reports",
                List.of("on-time", "penalties"),
                "recipients",
                List.of(to));
    }
}
