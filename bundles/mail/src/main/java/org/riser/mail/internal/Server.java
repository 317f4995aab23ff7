package org.riser.mail.internal;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the mail server is: the file's values, each of them replaced by the environment's if it has one. Immutable. */
record Server(String host, int port, String security, String user, String password, String from, int timeoutSeconds) {
    private static final int MILLIS = 1000;

    /** @param environment gives null for what it does not know, as {@link System#getenv} does */
    static Server of(SmtpMailer.Config file, Environment environment) {
        return new Server(
                environment.text("RISER_SMTP_HOST", file.host()),
                Integer.parseInt(environment.text("RISER_SMTP_PORT", Integer.toString(file.port()))),
                environment.text("RISER_SMTP_SECURITY", file.security()),
                environment.text("RISER_SMTP_USER", file.user()),
                environment.text("RISER_SMTP_PASSWORD", file.password()),
                environment.text("RISER_SMTP_FROM", file.from()),
                file.timeout_seconds());
    }

    boolean isSetUp() {
        return !host.isBlank() && !from.isBlank();
    }

    Properties properties() {
        Properties properties = new Properties();
        String timeout = Integer.toString(timeoutSeconds * MILLIS);
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(!user.isBlank()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        // One address that is refused does not keep the letter from the others.
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.from", from);
        return properties;
    }

    /** Variables by name. */
    interface Environment {
        @Nullable
        String get(String name);

        default String text(String name, String otherwise) {
            String value = get(name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }
    }
}
