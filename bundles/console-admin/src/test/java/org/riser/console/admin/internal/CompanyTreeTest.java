package org.riser.console.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.identity.OrgUnit;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;

class CompanyTreeTest {
    private static final Tenant GROUP = company("group", "集团", "Group", TenantKind.GROUP);
    private static final Tenant NORTH = company("north", "北方公司", "North", TenantKind.SUBSIDIARY);
    private static final Tenant SOUTH = company("south", "南方公司", "South", TenantKind.SUBSIDIARY);

    @Test
    void unitsStandBelowTheirCompanyAndCompaniesBelowTheGroup() {
        assertThat(lines("")).containsExactly("集团", "-北方公司", "--和平站", "---抢修班", "-南方公司", "--热线班");
    }

    @Test
    void aCompanyThatIsNamedIsShownWhole() {
        assertThat(lines(" NORTH ")).containsExactly("集团", "-北方公司", "--和平站", "---抢修班");
        assertThat(lines("南方")).containsExactly("集团", "-南方公司", "--热线班");
    }

    @Test
    void aUnitThatIsNamedIsShownBelowItsCompany() {
        assertThat(lines("抢修")).containsExactly("集团", "-北方公司", "---抢修班");
    }

    @Test
    void nothingIsShownWhenNothingIsNamed() {
        assertThat(lines("水厂")).isEmpty();
    }

    private static List<String> lines(String text) {
        return CompanyTree.lines(GROUP, List.of(NORTH, SOUTH), CompanyTreeTest::units, text).stream()
                .map(line -> "-".repeat(line.depth())
                        + (line.unit() == null
                                ? line.company().name().zh()
                                : line.unit().unit().name()))
                .toList();
    }

    private static UnitTree units(Tenant company) {
        OrgUnit station = new OrgUnit(new UUID(0, 1), "和平站", OrgUnit.Kind.HALL, null, true, 1);
        OrgUnit crew = new OrgUnit(new UUID(0, 2), "抢修班", OrgUnit.Kind.TEAM, station.id(), true, 1);
        OrgUnit desk = new OrgUnit(new UUID(0, 3), "热线班", OrgUnit.Kind.TEAM, null, true, 1);
        if (company.equals(NORTH)) {
            return new UnitTree(List.of(crew, station));
        }
        return new UnitTree(company.equals(SOUTH) ? List.of(desk) : List.of());
    }

    private static Tenant company(String id, String zh, String en, TenantKind kind) {
        return new Tenant(
                TenantId.of(id),
                new Text(zh, en),
                kind,
                kind == TenantKind.GROUP ? null : TenantId.of("group"),
                "{}",
                Locale.SIMPLIFIED_CHINESE,
                true,
                1);
    }
}
