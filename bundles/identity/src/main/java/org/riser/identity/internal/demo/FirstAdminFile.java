package org.riser.identity.internal.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.identity.internal.access.Credentials;
import org.riser.identity.internal.people.StaffRow;
import org.riser.store.Store;

/**
 * The file that lets the first administrator in. It is there no longer than it must be: the token leaves it when it ends,
 * and the whole file goes once the administrator has a password that stands nowhere.
 */
final class FirstAdminFile {
    static final String USER = "admin";
    private static final String NAME = "first-admin.txt";
    private static final Pattern PASSWORD = Pattern.compile("(?m)^password: (\\S+)$");
    private static final Pattern TOKEN_END = Pattern.compile("(?m)^token ends: (\\S+)$");

    private final DataFolder folder;
    private final Store store;
    private final Clock clock;

    FirstAdminFile(DataFolder folder, Store store, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
    }

    Path write(String password, String token, Instant end) {
        return write(password, "token: " + token + "\ntoken ends: " + end + "\n");
    }

    private Path write(String password, String token) {
        return folder.writeSecret(
                NAME,
                "tenant: " + Founding.GROUP + "\nuser: " + USER + "\npassword: " + password + "\n" + token
                        + "\nRiser deletes this file once you have signed in and chosen a password of your own.\n"
                        + (token.isEmpty()
                                ? ""
                                : "The token opens the API, for instance to create the first company, until it ends.\n"));
    }

    /**
     * Takes away what is no longer needed.
     *
     * @return whether something is left that will have to go
     */
    boolean tidy() {
        Optional<String> text = folder.read(NAME);
        if (text.isEmpty()) {
            return false;
        }
        if (hasOwnPassword()) {
            folder.delete(NAME);
            return false;
        }
        String password = first(PASSWORD, text.get());
        String end = first(TOKEN_END, text.get());
        if (password != null && end != null && !clock.instant().isBefore(Instant.parse(end))) {
            write(password, "");
        }
        return true;
    }

    /** False also if there is no such person: then the file is of another database. */
    private boolean hasOwnPassword() {
        return store.call(
                Founding.GROUP,
                unit -> StaffRow.byUserName(unit, USER)
                        .map(row -> row.view().id())
                        .filter(id -> !Credentials.mustChange(unit, id))
                        .isPresent());
    }

    private static @Nullable String first(Pattern line, String text) {
        Matcher found = line.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
