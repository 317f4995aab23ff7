package org.riser.identity.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.DutyGate;
import org.riser.identity.NewStaff;
import org.riser.identity.OrgUnit;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffQuery;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class StaffTest {
    @EachDatabase
    void isInvisibleToOtherTenants(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Staff wang = company.hire(boss, "wang", "agent").staff();
        Caller other = company.subsidiary();

        assertThat(company.staff.find(other, wang.id())).isEmpty();
        assertThat(company.staff.page(other, StaffQuery.everyone(10)).items()).isEmpty();
        assertThat(company.staff.names(other, List.of(wang.principal()))).isEmpty();
        assertThatThrownBy(() -> company.staff.resetPassword(other, wang.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> company.staff.change(other, wang.id(), StaffChange.active(false), wang.version()))
                .isInstanceOf(NotFound.class);
        assertThat(company.staff.find(boss, wang.id())).contains(wang);
        assertThat(company.hire(other, "wang", "agent").staff().id()).isNotEqualTo(wang.id());
    }

    @EachDatabase
    void listsByEveryFilterInPages(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        OrgUnit hall = company.orgUnits.create(boss, "Hall", OrgUnit.Kind.HALL, null);
        Staff wang = company.hire(boss, "wang", "agent", "clerk").staff();
        company.hire(boss, "li_1", "technician");
        company.hire(boss, "li-2", "technician");
        company.staff.change(
                boss, wang.id(), new StaffChange(null, "A-17", null, null, hall.id(), false, null), wang.version());

        Page<Staff> first = company.staff.page(boss, StaffQuery.everyone(2));
        assertThat(first.items()).extracting(Staff::userName).containsExactly("li-2", "li_1");
        assertThat(names(company, boss, StaffQuery.everyone(2).from(first.next())))
                .containsExactly("wang");
        assertThat(names(company, boss, StaffQuery.withRole("clerk", 10))).containsExactly("wang");
        assertThat(names(company, boss, StaffQuery.everyone(10).containing("a-1")))
                .containsExactly("wang");
        assertThat(names(company, boss, StaffQuery.everyone(10).containing("_")))
                .containsExactly("li_1");
        assertThat(names(company, boss, new StaffQuery(null, null, hall.id(), true, 10, null)))
                .containsExactly("wang");
    }

    @EachDatabase
    void refusesByFieldWhatDoesNotFit(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        company.hire(boss, "wang", "agent");
        assertThatThrownBy(() -> company.staff.create(boss, NewStaff.of("Wang", "Another", "agent")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> company.staff.create(boss, NewStaff.of("a b", "", "no-such-role")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("userName", "name", "roles"));
    }

    @EachDatabase
    void changesWithTheCurrentVersionOnly(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Staff wang = company.hire(boss, "wang", "agent").staff();
        Staff changed = company.staff.change(
                boss, wang.id(), new StaffChange("王芳", "7", "8888", null, null, false, null), wang.version());
        assertThat(changed.name()).isEqualTo("王芳");
        assertThatThrownBy(() -> company.staff.change(boss, wang.id(), StaffChange.active(false), wang.version()))
                .isInstanceOf(Conflict.class);
        Staff cleared = company.staff.change(
                boss, wang.id(), new StaffChange(null, "", null, null, null, true, null), changed.version());
        assertThat(cleared.number()).isNull();
        assertThat(cleared.phone()).isEqualTo("8888");
        assertThat(company.staff.names(boss, List.of(wang.principal(), "token:x", "system:y")))
                .containsOnlyKeys(wang.principal())
                .containsValue("王芳");
    }

    @EachDatabase
    void nobodyIsPutOnDutyThroughAClosedGate(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Staff wang = company.hire(boss, "wang", "technician").staff();
        Set<String> open = new HashSet<>();
        DutyGate gate = (caller, employee) -> open.contains(employee)
                ? List.of()
                : List.of(new Fault("roles", "test.closed", Text.same("Train first."), "TRN-01"));
        company.duties.bindGate(gate);

        assertThatThrownBy(() -> company.staff.create(boss, NewStaff.of("zhao", "Zhao", "technician")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults().get(0).clause()).isEqualTo("TRN-01"));
        assertThat(names(company, boss, StaffQuery.everyone(10))).containsExactly("wang");
        Staff li =
                company.staff.create(boss, NewStaff.of("li", "Li", "auditor")).staff();
        Set<String> both = Set.of("auditor", "technician");
        assertThatThrownBy(() -> company.staff.change(boss, li.id(), StaffChange.roles(both), li.version()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> company.staff.change(
                        boss, wang.id(), StaffChange.roles(Set.of("technician", "clerk")), wang.version()))
                .isInstanceOf(Refused.class);
        // Who is on duty stays there, and who administers is not.
        Staff kept = company.staff.change(
                boss, wang.id(), StaffChange.roles(Set.of("technician", "auditor", "admin")), wang.version());
        assertThat(kept.roles()).contains("technician", "admin");

        open.add(li.principal());
        assertThat(company.staff
                        .change(boss, li.id(), StaffChange.roles(both), li.version())
                        .roles())
                .isEqualTo(both);
        company.duties.unbindGate(gate);
        assertThat(company.hire(boss, "sun", "clerk").staff().roles()).containsExactly("clerk");
    }

    @EachDatabase
    void nobodyGrantsOrTouchesMoreThanTheyAre(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Staff admin = company.hire(boss, "admin", "admin").staff();
        Staff auditor = company.hire(boss, "audit", "auditor").staff();
        Caller keeper = new Caller(
                boss.tenant(),
                "staff:x",
                "Keeper",
                Set.of(),
                Set.of(
                        "staff.manage",
                        "audit.view",
                        "case.view",
                        "rule.view",
                        "followup.view",
                        "conduct.view",
                        "inspection.view",
                        "appraisal.view",
                        "cash.view",
                        "report.view",
                        "retention.view",
                        "staff.view"),
                DataScope.TENANT,
                null);
        assertThatThrownBy(() -> company.staff.create(keeper, NewStaff.of("evil", "Evil", "admin")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.staff.resetPassword(keeper, admin.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.staff.change(
                        keeper, auditor.id(), StaffChange.roles(Set.of("admin")), auditor.version()))
                .isInstanceOf(Forbidden.class);
        assertThat(company.staff.resetPassword(keeper, auditor.id()).oneTimePassword())
                .hasSize(19);
        assertThat(company.staff
                        .create(keeper, NewStaff.of("good", "Good", "auditor"))
                        .staff()
                        .roles())
                .containsExactly("auditor");
    }

    @Test
    void isForThoseWhoMaySeeIt(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller nobody = new Caller(boss.tenant(), "staff:x", "x", Set.of(), Set.of(), DataScope.TENANT, null);
        assertThatThrownBy(() -> company.staff.page(nobody, StaffQuery.everyone(1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.staff.create(nobody, NewStaff.of("a1", "A")))
                .isInstanceOf(Forbidden.class);
    }

    private static List<String> names(Company company, Caller caller, StaffQuery query) {
        return company.staff.page(caller, query).items().stream()
                .map(Staff::userName)
                .toList();
    }
}
