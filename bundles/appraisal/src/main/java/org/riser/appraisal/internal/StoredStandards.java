package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.Level;
import org.riser.appraisal.Period;
import org.riser.appraisal.Standard;
import org.riser.appraisal.StandardItem;
import org.riser.appraisal.Standards;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Standards in the database. */
@Component
public final class StoredStandards implements Standards {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_ITEMS = 60;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_DIGITS = 3;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Store store;
    private final Office office;

    @Activate
    public StoredStandards(
            @Reference Store store, @Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
    }

    @Override
    public Standard set(
            Caller caller, UUID id, int year, @Nullable Level level, List<StandardItem> items, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_MANAGE);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            new Input()
                    .fault(
                            "year",
                            "appraisal.year",
                            "应为 " + FIRST_YEAR + " 到 " + LAST_YEAR + "。",
                            "must be " + FIRST_YEAR + " to " + LAST_YEAR + ".")
                    .check();
        }
        Ratings ratings = office.ratings(caller, new Period(year, null));
        List<StandardItem> wanted = items.isEmpty() ? ratings.proposed() : items;
        check(ratings.deciding(), wanted);
        return store.call(caller.tenant(), unit -> {
            StandardRow row = Rows.standard(unit, year, level).orElseGet(() -> begun(unit, id, year, level, caller));
            if (row.version > 0 && version != null) {
                Input.version(row.version, version);
            }
            List<StandardItem> before = Rows.items(unit, row.id);
            if (before.equals(wanted)) {
                return view(unit, row);
            }
            if (Rows.isUsed(unit, row.id)) {
                throw new Conflict(
                        "appraisal.standard-used",
                        new Text(
                                "本年度已有员工按此标准考核，不能再修改，请为下一年度制定。",
                                "Somebody is appraised by this standard already; set another one for the next year."));
            }
            Rows.itemRows(unit, row.id).forEach(Rows.entities(unit)::remove);
            Rows.entities(unit).flush();
            for (int i = 0; i < wanted.size(); i++) {
                Rows.entities(unit).persist(new ItemRow(office.id(), row.id, i, wanted.get(i)));
            }
            row.setBy(caller, office.now());
            Rows.entities(unit).persist(row);
            Rows.entities(unit).flush();
            office.tell(
                    unit,
                    caller,
                    "appraisal.standard",
                    row.id.toString(),
                    Map.of("year", year, "level", row.level, "items", List.of(before.size(), wanted.size())));
            return view(unit, row);
        });
    }

    private StandardRow begun(UnitOfWork unit, UUID id, int year, @Nullable Level level, Caller caller) {
        StandardRow other = Rows.entities(unit).find(StandardRow.class, id);
        if (other != null) {
            throw new Conflict(
                    "appraisal.standard-id",
                    new Text(
                            "该标准属于其他年度或层级，请使用新的标识。", "This is the standard of another year or level; use another id."));
        }
        return new StandardRow(id, year, level, caller, office.now());
    }

    private static void check(Ratings ratings, List<StandardItem> items) {
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new InvalidInput(List.of(Fault.of(
                    "items",
                    "appraisal.items",
                    "items：应有 1 到 " + MOST_ITEMS + " 项。",
                    "items: must have 1 to " + MOST_ITEMS + " entries.")));
        }
        Input input = new Input();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            check(input, "items[" + i + "].", items.get(i), ids);
        }
        input.check();
        Map<Aspect, BigDecimal> sums = new EnumMap<>(Aspect.class);
        List.of(Aspect.values()).forEach(aspect -> sums.put(aspect, BigDecimal.ZERO));
        items.forEach(item -> sums.merge(item.aspect(), item.max(), BigDecimal::add));
        List<Fault> faults = ratings.standardFaults(sums);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static void check(Input input, String at, StandardItem item, Set<String> ids) {
        input.form(
                        at + "id",
                        item.id(),
                        ID,
                        "应为小写字母、数字和连字符，最多 60 个。",
                        "must be lower-case letters, digits and hyphens, 60 at most.")
                .text(at + "name", item.name().zh(), LONGEST_NAME)
                .text(at + "name", item.name().en(), LONGEST_NAME);
        if (!ids.add(item.id())) {
            input.fault(at + "id", "appraisal.item-twice", "与另一项重复。", "is the id of another item too.");
        }
        BigDecimal max = item.max();
        if (max.signum() <= 0 || max.scale() > 2 || max.precision() - max.scale() > MOST_DIGITS) {
            input.fault(
                    at + "max", "appraisal.points", "应大于零，最多两位小数。", "must be above zero, with two decimals at most.");
        }
    }

    @Override
    public List<Standard> all(Caller caller) {
        return store.call(
                caller.tenant(),
                unit -> Rows.standards(unit).stream()
                        .map(row -> view(unit, row))
                        .toList());
    }

    @Override
    public List<StandardItem> proposed(Caller caller) {
        return office.ratings(caller).proposed();
    }

    private static Standard view(UnitOfWork unit, StandardRow row) {
        return new Standard(
                row.id,
                row.year,
                row.level(),
                Rows.items(unit, row.id),
                row.doneBy,
                row.doerName,
                row.doneAt,
                Rows.isUsed(unit, row.id),
                row.version);
    }

    /** What those of a level are appraised by in a year, if it is set: their own standard or that of everybody. */
    static Optional<StandardRow> of(UnitOfWork unit, Period period, Level level) {
        return Rows.standard(unit, period.year(), level).or(() -> Rows.standard(unit, period.year(), null));
    }
}
