package org.riser.console.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.identity.OrgUnit;

class UnitTreeTest {
    private static final OrgUnit HALL = hall(1, "和平厅");
    private static final OrgUnit OTHER = hall(2, "友谊厅");
    private static final OrgUnit CREW = team(3, "外勤班", HALL, true);
    private static final OrgUnit SHIFT = team(4, "早班", CREW, true);
    private static final OrgUnit GONE = team(5, "旧班", OTHER, false);
    private static final OrgUnit DESK = new OrgUnit(id(6), "热线班", OrgUnit.Kind.TEAM, null, true, 1);
    private static final UnitTree TREE = new UnitTree(List.of(GONE, SHIFT, DESK, CREW, OTHER, HALL));

    @Test
    void everyUnitStandsBelowWhatItBelongsTo() {
        assertThat(TREE.all())
                .extracting(line -> "-".repeat(line.depth()) + line.unit().name())
                .containsExactly("友谊厅", "-旧班", "和平厅", "-外勤班", "--早班", "热线班");
    }

    @Test
    void aUnitIsFoundByWhatItStandsIn() {
        assertThat(TREE.matching("和平")).extracting(UnitTree.Line::unit).containsExactly(HALL, CREW, SHIFT);
        assertThat(TREE.matching(" 早班 ")).extracting(UnitTree.Line::path).containsExactly("和平厅 / 外勤班 / 早班");
    }

    @Test
    void aUnitMayStandBelowAnOpenOneThatIsNotBelowIt() {
        assertThat(TREE.above(CREW)).extracting(UnitTree.Line::unit).containsExactly(OTHER, HALL, DESK);
        assertThat(TREE.above(null)).hasSize(5);
    }

    @Test
    void closedOnesAreNotOfferedButFound() {
        assertThat(TREE.open())
                .extracting(UnitTree.Line::unit)
                .doesNotContain(GONE)
                .hasSize(5);
        assertThat(TREE.find(GONE.id()).orElseThrow().path()).isEqualTo("友谊厅 / 旧班");
        assertThat(TREE.find(null)).isEmpty();
    }

    @Test
    void openUnitsBelowAreCountedAtAnyDepth() {
        assertThat(TREE.openBelow(HALL)).isEqualTo(2);
        assertThat(TREE.openBelow(OTHER)).isZero();
    }

    @Test
    void aUnitWhoseParentIsUnknownStandsAtTheTop() {
        assertThat(new UnitTree(List.of(SHIFT)).all())
                .extracting(UnitTree.Line::depth)
                .containsExactly(0);
    }

    private static OrgUnit hall(int id, String name) {
        return new OrgUnit(id(id), name, OrgUnit.Kind.HALL, null, true, 1);
    }

    private static OrgUnit team(int id, String name, OrgUnit above, boolean active) {
        return new OrgUnit(id(id), name, OrgUnit.Kind.TEAM, above.id(), active, 1);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
