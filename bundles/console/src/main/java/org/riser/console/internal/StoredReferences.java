package org.riser.console.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.casework.Attachments;
import org.riser.console.References;
import org.riser.console.References.Choice;
import org.riser.customers.Account;
import org.riser.customers.AccountQuery;
import org.riser.customers.Accounts;
import org.riser.customers.Device;
import org.riser.customers.DeviceQuery;
import org.riser.customers.Devices;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.Field;

/** What forms may choose from, out of the services that keep it. Thread-safe. */
@Component(service = StoredReferences.class)
public final class StoredReferences {
    private final StaffDirectory staff;
    private final OrgUnits units;
    private final Accounts accounts;
    private final Devices devices;
    private final CaseKinds kinds;
    private final Attachments attachments;

    @Activate
    public StoredReferences(
            @Reference StaffDirectory staff,
            @Reference OrgUnits units,
            @Reference Accounts accounts,
            @Reference Devices devices,
            @Reference CaseKinds kinds,
            @Reference Attachments attachments) {
        this.staff = staff;
        this.units = units;
        this.accounts = accounts;
        this.devices = devices;
        this.kinds = kinds;
        this.attachments = attachments;
    }

    /** @param locale asked whenever something is named */
    public References of(Caller caller, Supplier<Locale> locale) {
        return new OfCaller(caller, locale);
    }

    private static Choice choice(Staff person) {
        return new Choice(person.id().toString(), person.name() + " · " + person.userName());
    }

    private static Choice choice(OrgUnit unit) {
        return new Choice(unit.id().toString(), unit.name());
    }

    private static Choice choice(Account account) {
        return new Choice(
                account.id().toString(),
                account.number() + " · " + account.address().shown());
    }

    private final class OfCaller implements References {
        private final Caller caller;
        private final Supplier<Locale> locale;

        OfCaller(Caller caller, Supplier<Locale> locale) {
            this.caller = caller;
            this.locale = locale;
        }

        private Choice ofDevice(Device device) {
            Text kind = kinds.device(caller.tenant(), device.kind()).describe(device.state());
            return new Choice(device.id().toString(), device.serial() + " · " + kind.in(locale.get()));
        }

        @Override
        public List<Choice> find(Field field, String text, int limit) {
            int most = Math.min(limit, 200);
            return switch (field.type()) {
                case STAFF -> people(text, most);
                case ORG_UNIT -> teams(text, most);
                case ACCOUNT ->
                    accounts.page(caller, new AccountQuery(null, prefix(text), most, null))
                            .map(a -> choice(a))
                            .items();
                case DEVICE ->
                    devices.page(caller, new DeviceQuery(null, null, null, prefix(text), most, null))
                            .map(d -> ofDevice(d))
                            .items();
                default -> throw new IllegalArgumentException("nothing to choose for " + field.type());
            };
        }

        private List<Choice> people(String text, int limit) {
            StaffQuery query = new StaffQuery(prefix(text), null, null, true, limit, null);
            return staff.page(caller, query).map(person -> choice(person)).items();
        }

        private List<Choice> teams(String text, int limit) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return units.all(caller).stream()
                    .filter(unit -> unit.active()
                            && unit.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .limit(limit)
                    .map(unit -> choice(unit))
                    .toList();
        }

        private static @Nullable String prefix(String text) {
            return text.isBlank() ? null : text.strip();
        }

        @Override
        public Optional<Choice> named(Field field, String id) {
            UUID key = UUID.fromString(id);
            return switch (field.type()) {
                case STAFF -> name("staff:" + id).map(name -> new Choice(id, name));
                case ORG_UNIT -> units.find(caller, key).map(unit -> choice(unit));
                case ACCOUNT -> accounts.find(caller, key).map(account -> choice(account));
                case DEVICE -> devices.find(caller, key).map(device -> ofDevice(device));
                default -> throw new IllegalArgumentException("nothing to choose for " + field.type());
            };
        }

        private Optional<String> name(String principal) {
            return Optional.ofNullable(staff.names(caller, List.of(principal)).get(principal));
        }

        @Override
        public String store(String fileName, byte[] content) {
            return attachments
                    .add(caller, UUID.randomUUID(), fileName, content)
                    .id()
                    .toString();
        }
    }
}
