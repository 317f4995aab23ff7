package org.riser.console.internal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.console.Speech;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.Tenants;
import org.riser.modules.Scripts;
import org.riser.modules.TenantScript;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Lexicon;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/** What is said to customers, out of the services that keep it. Thread-safe. */
@Component(service = StoredSpeech.class)
public final class StoredSpeech {
    private static final String STAFF = "staff:";
    private static final Comparator<Script> AS_A_CONVERSATION_GOES = Comparator.comparingInt(StoredSpeech::turn);

    private final Scripts scripts;
    private final Tenants tenants;
    private final StaffDirectory staff;
    private final Clock clock;

    @Activate
    public StoredSpeech(
            @Reference Scripts scripts,
            @Reference Tenants tenants,
            @Reference StaffDirectory staff,
            @Reference Clock clock) {
        this.scripts = scripts;
        this.tenants = tenants;
        this.staff = staff;
        this.clock = clock;
    }

    /** What runs through the whole situation comes before all turns of the talk. */
    private static int turn(Script script) {
        String category = script.category();
        return category == null ? -1 : Script.CATEGORIES.indexOf(category);
    }

    /** @param zone whose hour is greeted by */
    public Speech of(Caller caller, ZoneId zone) {
        return new OfCaller(caller, zone);
    }

    private Optional<Text> number(Caller caller) {
        return caller.principal().startsWith(STAFF)
                ? staff.find(
                                Caller.system(caller.tenant(), "speech"),
                                UUID.fromString(caller.principal().substring(STAFF.length())))
                        .map(Staff::number)
                        .map(Text::same)
                : Optional.empty();
    }

    private final class OfCaller implements Speech {
        private final Caller caller;
        private final ZoneId zone;

        OfCaller(Caller caller, ZoneId zone) {
            this.caller = caller;
            this.zone = zone;
        }

        @Override
        public List<Script> at(String place) {
            return scripts.of(caller.tenant()).stream()
                    .map(TenantScript::script)
                    .filter(script -> script.places().contains(place))
                    .sorted(AS_A_CONVERSATION_GOES)
                    .toList();
        }

        /** A module that is away says what it said when the case was opened. */
        @Override
        public List<Script> about(CaseKind kind, String stage) {
            List<Script> now = scripts.of(caller.tenant()).stream()
                    .filter(script -> script.module().equals(kind.module()))
                    .map(TenantScript::script)
                    .toList();
            return (now.isEmpty() ? kind.scripts() : now)
                    .stream()
                            .filter(script -> script.belongsTo(kind.id()) && script.fits(stage))
                            .sorted(AS_A_CONVERSATION_GOES)
                            .toList();
        }

        @Override
        public List<Text> forbidden(String written) {
            return new Lexicon(scripts.of(caller.tenant()).stream()
                            .map(TenantScript::script)
                            .toList())
                    .in(written);
        }

        @Override
        public ScriptWords words() {
            ScriptWords words = ScriptWords.none()
                    .at(LocalDateTime.ofInstant(clock.instant(), zone))
                    .with("agent", Text.same(caller.displayName()));
            Optional<Text> company = tenants.find(caller.tenant()).map(tenant -> tenant.name());
            words = company.isPresent() ? words.with("company", company.get()) : words;
            Optional<Text> number = number(caller);
            return number.isPresent() ? words.with("number", number.get()) : words;
        }
    }
}
