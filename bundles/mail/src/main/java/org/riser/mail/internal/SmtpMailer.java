package org.riser.mail.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.riser.mail.Delivery;
import org.riser.mail.Letter;
import org.riser.mail.Mailer;

/** One connection a letter, closed afterwards. */
@Component(configurationPid = "org.riser.mail")
@Designate(ocd = SmtpMailer.Config.class)
public final class SmtpMailer implements Mailer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Server server;
    private final Clock clock;

    /** {@code etc/org.riser.mail.cfg}; RISER_SMTP_HOST, _PORT, _SECURITY, _USER, _PASSWORD and _FROM go before it. */
    @ObjectClassDefinition(name = "Mail server")
    public @interface Config {
        @AttributeDefinition(description = "Name of the server; empty: no mail is sent")
        String host() default "";

        int port() default 587;

        @AttributeDefinition(description = "starttls, tls or none")
        String security() default "starttls";

        @AttributeDefinition(description = "Who signs in; empty: nobody has to")
        String user() default "";

        @AttributeDefinition(type = AttributeType.PASSWORD, description = "Better given by RISER_SMTP_PASSWORD")
        String password() default "";

        @AttributeDefinition(description = "Address that letters come from")
        String from() default "";

        @AttributeDefinition(description = "How long to wait for the server")
        int timeout_seconds() default 20;
    }

    @Activate
    public SmtpMailer(@Reference Clock clock, Config config) {
        this(Server.of(config, System::getenv), clock);
    }

    SmtpMailer(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public boolean isSetUp() {
        return server.isSetUp();
    }

    @Override
    public Delivery send(Letter letter) {
        if (!isSetUp()) {
            return new Delivery(List.of(), List.of(), letter.to(), "no mail server is set up");
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Jakarta Mail looks for its parts there.
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return hand(letter);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Delivery hand(Letter letter) {
        try {
            Session session = Session.getInstance(server.properties());
            MimeMessage message = message(session, letter);
            try (Transport transport = session.getTransport()) {
                if (server.user().isBlank()) {
                    transport.connect();
                } else {
                    transport.connect(server.user(), server.password());
                }
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Delivery(letter.to(), List.of(), List.of(), null);
        } catch (SendFailedException e) {
            return partly(letter, e);
        } catch (MessagingException e) {
            return new Delivery(List.of(), List.of(), letter.to(), words(e));
        }
    }

    /** Who was not refused for good gets it the next time. */
    private static Delivery partly(Letter letter, SendFailedException failed) {
        List<String> accepted = addresses(failed.getValidSentAddresses());
        List<String> refused = addresses(failed.getInvalidAddresses());
        List<String> later = new ArrayList<>(letter.to());
        later.removeAll(accepted);
        later.removeAll(refused);
        return new Delivery(accepted, refused, later, words(failed));
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    /** What went wrong first is told by the last in the chain. */
    private static String words(MessagingException failed) {
        StringBuilder words = new StringBuilder();
        Exception next = failed;
        while (next != null) {
            String message = String.valueOf(next.getMessage()).strip();
            if (words.indexOf(message) < 0) {
                words.append(words.isEmpty() ? "" : " | ").append(message);
            }
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return words.toString().replaceAll("\\s+", " ");
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new Named(session, letter.id());
        message.setFrom(new InternetAddress(server.from()));
        for (String address : letter.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(
                new ByteArrayDataSource(letter.file().content(), letter.file().mediaType())));
        file.setFileName(letter.file().name());
        message.setContent(new MimeMultipart(text, file));
        message.saveChanges();
        return message;
    }

    /** Keeps the name it was given: Jakarta Mail would make up a new one each time. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }
}
