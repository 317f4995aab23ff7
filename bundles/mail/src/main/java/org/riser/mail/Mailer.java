package org.riser.mail;

import org.osgi.annotation.versioning.ProviderType;

/** Sends letters to the mail server of the installation. Never within a transaction: a server may be slow. Thread-safe. */
@ProviderType
public interface Mailer {
    /** Whether a mail server is named at all. */
    boolean isSetUp();

    /**
     * Hands a letter over to the server, once. Nothing is thrown for what a server says or fails to say: that is the answer.
     *
     * @return what became of it, address by address
     */
    Delivery send(Letter letter);
}
