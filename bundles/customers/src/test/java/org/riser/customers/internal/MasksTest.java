package org.riser.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.customers.Masked;
import org.riser.customers.Premise;

class MasksTest {
    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "010-87654321, 010****4321",
        "62345678, ****78",
        "110, ****10",
    })
    void hideTheMiddleOfAPhone(String phone, String shown) {
        assertThat(Masks.phone(phone)).isEqualTo(new Masked(shown, true));
    }

    @ParameterizedTest
    @CsvSource({"410105199001011234, 410*************34", "G1234, ****"})
    void hideAnIdNumber(String number, String shown) {
        assertThat(Masks.idNumber(number)).isEqualTo(new Masked(shown, true));
    }

    @ParameterizedTest
    @CsvSource({
        "阳光花园3栋2单元501, 阳光花园3栋****",
        "人民路88号金穗大厦1203室, 人民路****",
        "幸福小区, 幸福小区",
        "Some place elsewhere, Some p****",
    })
    void hideAnAddressBelowTheBuilding(String address, String shown) {
        assertThat(Masks.address(address).shown()).isEqualTo(shown);
        assertThat(Masks.address(address).hidden()).isEqualTo(!address.equals(shown));
    }

    @Test
    void hideTheDoorOfAPremise() {
        assertThat(Masks.premise(new Premise("阳光花园", "3栋", "2单元", "501"))).isEqualTo(new Masked("阳光花园3栋****", true));
        assertThat(Masks.premise(new Premise("阳光花园", "3栋", "", ""))).isEqualTo(Masked.open("阳光花园3栋"));
        assertThat(Masks.premise(Premise.NONE)).isEqualTo(Masked.open(""));
    }

    @Test
    void hideTheDoorOfAPremiseThatIsWrittenInOnePart() {
        assertThat(Masks.premise(new Premise("阳光花园3栋2单元501", "", "", ""))).isEqualTo(new Masked("阳光花园3栋****", true));
        assertThat(Masks.premise(new Premise("工业路7号", "", "", ""))).isEqualTo(new Masked("工业路****", true));
    }

    @Test
    void leaveTheFirstCharacterOfANameInTheTrail() {
        assertThat(Masks.name("欧阳修")).isEqualTo("欧*");
        assertThat(Masks.name("𠮷田")).isEqualTo("𠮷*");
    }
}
