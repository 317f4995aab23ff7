package org.riser.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riser.mail.Delivery;
import org.riser.mail.Letter;

/** Letters to real servers: one that works, one that is down, that refuses, that hangs up. */
class SmtpMailerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-04T02:00:00Z"), ZoneOffset.UTC);
    private static final String ANNA = "anna@north.example";
    private static final String BEN = "ben@north.example";

    @Test
    void aLetterArrivesWithItsFileUnderItsOwnId() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("riser@north.example", "riser", "a secret");
        server.start();
        try {
            Delivery delivery =
                    mailer(server.getSmtp().getPort(), "riser", "a secret").send(letter(ANNA, BEN));
            assertThat(delivery).isEqualTo(new Delivery(List.of(ANNA, BEN), List.of(), List.of(), null));
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getMessageID()).isEqualTo("<one@riser>");
            assertThat(message.getSubject()).isEqualTo("2024-03 月报");
            assertThat(message.getSentDate().toInstant()).isEqualTo(CLOCK.instant());
            assertThat(message.getFrom()[0].toString()).isEqualTo("riser@north.example");
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("本月数字见附件。");
            BodyPart file = parts.getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo("reports-2024-03.xlsx");
            assertThat(file.getInputStream().readAllBytes()).isEqualTo("figures".getBytes(StandardCharsets.UTF_8));
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsDownMayBeUpLater() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Delivery delivery = mailer(port, "", "").send(letter(ANNA));
        assertThat(delivery.later()).containsExactly(ANNA);
        assertThat(delivery.accepted()).isEmpty();
        assertThat(delivery.problem()).contains("127.0.0.1", Integer.toString(port));
    }

    @Test
    void whoIsRefusedForGoodDoesNotKeepItFromTheOthers() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                Map.of("RCPT TO:<" + ANNA, "550 no such person", "RCPT TO:<cleo", "451 busy"), false)) {
            Delivery delivery = mailer(server.port(), "", "").send(letter(ANNA, BEN, "cleo@north.example"));
            assertThat(delivery.accepted()).containsExactly(BEN);
            assertThat(delivery.refused()).containsExactly(ANNA);
            assertThat(delivery.later()).containsExactly("cleo@north.example");
            assertThat(delivery.problem()).contains("no such person");
            assertThat(server.letters).singleElement().asString().contains("Message-ID: <one@riser>");
        }
    }

    @Test
    void aServerThatHangsUpTookNothingOn() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of(), true)) {
            Delivery delivery = mailer(server.port(), "", "").send(letter(ANNA, BEN));
            assertThat(delivery.accepted()).isEmpty();
            assertThat(delivery.later()).containsExactly(ANNA, BEN);
            assertThat(delivery.problem()).isNotBlank();
            assertThat(server.letters).isEmpty();
        }
    }

    /** A server that offers no encryption gets no password and no letter. */
    @Test
    void withoutTheEncryptionThatIsAskedForNothingIsSent() throws Exception {
        try (ScriptedServer plain = new ScriptedServer(Map.of(), false)) {
            Server server = new Server("127.0.0.1", plain.port(), "starttls", "riser", "secret", "riser@a.example", 5);
            Delivery delivery = new SmtpMailer(server, CLOCK).send(letter(ANNA));
            assertThat(delivery.later()).containsExactly(ANNA);
            assertThat(delivery.problem()).contains("STARTTLS");
            assertThat(plain.letters).isEmpty();
        }
    }

    @Test
    void withoutAServerNothingIsSent() {
        SmtpMailer none = new SmtpMailer(new Server("", 587, "starttls", "", "", "", 5), CLOCK);
        assertThat(none.isSetUp()).isFalse();
        assertThat(none.send(letter(ANNA)).later()).containsExactly(ANNA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@north",
                "Anna <anna@north.example>",
                "anna@north.example\r\nBcc: all@north.example",
                "anna@north.example,ben@north.example",
                "anna@north.example\n",
                "an na@north.example",
                "anna@-north.example",
                "@north.example"
            })
    void whatIsNoAddressIsNone(String text) {
        assertThat(Letter.isAddress(text)).isFalse();
    }

    @Test
    void anAddressIsOne() {
        assertThat(List.of(ANNA, "a.b+c@x-y.example.com")).allMatch(Letter::isAddress);
    }

    private static SmtpMailer mailer(int port, String user, String password) {
        return new SmtpMailer(new Server("127.0.0.1", port, "none", user, password, "riser@north.example", 5), CLOCK);
    }

    private static Letter letter(String... to) {
        byte[] content = "figures".getBytes(StandardCharsets.UTF_8);
        return new Letter(
                "one@riser",
                List.of(to),
                "2024-03 月报",
                "本月数字见附件。",
                new Letter.Enclosure("reports-2024-03.xlsx", "application/octet-stream", content));
    }
}
