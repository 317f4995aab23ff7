package org.riser.identity.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.identity.NewTenant;
import org.riser.identity.SignedIn;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** A unit list of its own gives this test a database of its own, where the group is nobody else's. */
@StoreTest({"identity", "store"})
class FirstRunTest {
    @TempDir
    private Path folder;

    /**
     * The group exists without people, as after a crash between the two steps; and nobody is there as long as the file with
     * the password is not.
     */
    @EachDatabase
    void letsTheFirstAdministratorInOnce(TestStore store) throws IOException {
        Company company = new Company(store);
        new Founding(company.tenants).group();
        Path taken = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> firstRun(company, taken).run()).hasMessageContaining("writable");
        FirstRun firstRun = firstRun(company, folder);
        Path file = firstRun.run().orElseThrow();

        String text = Files.readString(file);
        String password = text.replaceAll("(?s).*password: (\\S+).*", "$1");
        SignedIn admin = company.signIn.signIn(Founding.GROUP, "admin", password.toCharArray(), "127.0.0.1");
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(firstRun.run()).isEmpty();

        String token = text.replaceAll("(?s).*token: (\\S+).*", "$1");
        Caller first = company.tokens.authenticate(token, null).orElseThrow();
        TenantId id = store.newTenant();
        company.tenants.create(first, new NewTenant(id, Text.same("First"), Locale.ENGLISH));
        isTidiedAway(file, company, admin.caller(), password);
        assertThat(company.tokens.authenticate(token, null)).isEmpty();
    }

    /** The token leaves the file with the day, and the file goes with the first password that stands nowhere. */
    private void isTidiedAway(Path file, Company company, Caller admin, String password) throws IOException {
        FirstAdminFile rest = new FirstAdminFile(new DataFolder(folder), company.store, company.clock);
        String before = Files.readString(file);
        company.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(rest.tidy()).isTrue();
        assertThat(file).hasContent(before);

        company.clock.advance(Duration.ofSeconds(1));
        assertThat(rest.tidy()).isTrue();
        assertThat(file).content().contains("password: " + password).doesNotContain("token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        company.signIn.changePassword(admin, password.toCharArray(), "Quiet-harbour-7-lanterns".toCharArray());
        assertThat(rest.tidy()).isFalse();
        assertThat(file).doesNotExist();
        assertThat(rest.tidy()).isFalse();
    }

    private static FirstRun firstRun(Company company, Path folder) {
        return new FirstRun(
                company.store, company.tenants, company.staff, company.tokens, company.clock, new DataFolder(folder));
    }
}
