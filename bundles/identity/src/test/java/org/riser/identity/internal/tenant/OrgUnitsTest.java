package org.riser.identity.internal.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnit.Kind;
import org.riser.identity.Reach;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class OrgUnitsTest {
    @EachDatabase
    void reachFollowsTheDataScope(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        UUID hall = company.orgUnits.create(boss, "Hall", Kind.HALL, null).id();
        UUID team = company.orgUnits.create(boss, "Team", Kind.TEAM, hall).id();
        UUID crew = company.orgUnits.create(boss, "Crew", Kind.TEAM, team).id();
        UUID sister = company.orgUnits.create(boss, "Sister", Kind.TEAM, hall).id();
        UUID far = company.orgUnits.create(boss, "Far", Kind.HALL, null).id();

        Reach own = company.orgUnits.reach(member(boss, DataScope.OWN, team));
        assertThat(own.sees("staff:me", far.toString())).isTrue();
        assertThat(own.sees("staff:you", team.toString())).isFalse();

        Reach ofTeam = company.orgUnits.reach(member(boss, DataScope.TEAM, team));
        assertThat(ofTeam.orgUnits()).containsExactlyInAnyOrder(team.toString(), crew.toString());
        assertThat(ofTeam.sees("staff:you", sister.toString())).isFalse();

        Reach ofHall = company.orgUnits.reach(member(boss, DataScope.HALL, crew));
        assertThat(ofHall.orgUnits())
                .containsExactlyInAnyOrder(hall.toString(), team.toString(), crew.toString(), sister.toString());
        assertThat(ofHall.sees("staff:you", far.toString())).isFalse();
        assertThat(ofHall.sees(null, null)).isFalse();

        assertThat(company.orgUnits.reach(member(boss, DataScope.TENANT, team)).sees(null, null))
                .isTrue();
        assertThat(company.orgUnits.reach(member(boss, DataScope.HALL, null)).orgUnits())
                .isEmpty();
    }

    @EachDatabase
    void reachNarrowsAQuery(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        UUID hall = company.orgUnits.create(boss, "Hall", Kind.HALL, null).id();
        UUID team = company.orgUnits.create(boss, "Team", Kind.TEAM, hall).id();
        UUID far = company.orgUnits.create(boss, "Far", Kind.HALL, null).id();
        for (UUID unit : new UUID[] {hall, team, far}) {
            company.hire(boss, "of-" + unit, "agent");
        }
        Reach.Condition all = new Reach(true, "x", Set.of()).where("s.userName", "s.name");
        assertThat(count(company, boss, all)).isEqualTo(3);
        Reach.Condition none = new Reach(false, "x", Set.of()).where("s.userName", "s.name");
        assertThat(count(company, boss, none)).isZero();
        Reach.Condition some =
                new Reach(false, "of-" + far, Set.of("Name of of-" + team)).where("s.userName", "s.name");
        assertThat(count(company, boss, some)).isEqualTo(2);
    }

    @EachDatabase
    void isInvisibleToOtherTenants(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        OrgUnit hall = company.orgUnits.create(boss, "Hall", Kind.HALL, null);
        Caller other = company.subsidiary();
        assertThat(company.orgUnits.all(other)).isEmpty();
        assertThat(company.orgUnits.find(other, hall.id())).isEmpty();
        assertThatThrownBy(() -> company.orgUnits.create(other, "Below", Kind.TEAM, hall.id()))
                .isInstanceOf(InvalidInput.class);
        assertThat(company.orgUnits.all(boss)).containsExactly(hall);
    }

    @EachDatabase
    void staysATreeAndKeepsItsVersion(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        OrgUnit hall = company.orgUnits.create(boss, "Hall", Kind.HALL, null);
        OrgUnit team = company.orgUnits.create(boss, "Team", Kind.TEAM, hall.id());
        assertThatThrownBy(() -> company.orgUnits.update(
                        boss, new OrgUnit(hall.id(), "Hall", Kind.HALL, team.id(), true, hall.version())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo("org-unit.below-itself"));

        OrgUnit renamed =
                company.orgUnits.update(boss, new OrgUnit(team.id(), "Crew", Kind.TEAM, null, false, team.version()));
        assertThat(renamed.name()).isEqualTo("Crew");
        assertThat(renamed.version()).isGreaterThan(team.version());
        assertThatThrownBy(() -> company.orgUnits.update(boss, team)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> company.orgUnits.create(member(boss, DataScope.TENANT, null), "Mine", Kind.HALL, null))
                .isInstanceOf(Forbidden.class);
    }

    private static long count(Company company, Caller boss, Reach.Condition condition) {
        return company.store.call(boss.tenant(), unit -> {
            var query = unit.entities("identity")
                    .createQuery("select count(s) from Staff s where " + condition.jpql(), Long.class);
            condition.parameters().forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    private static Caller member(Caller boss, DataScope scope, @Nullable UUID unit) {
        return new Caller(
                boss.tenant(), "staff:me", "Me", Set.of(), Set.of(), scope, unit == null ? null : unit.toString());
    }
}
