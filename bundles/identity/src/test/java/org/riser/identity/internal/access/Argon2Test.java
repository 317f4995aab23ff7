package org.riser.identity.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2Test {
    private final Argon2 cheap = new Argon2(8192, 1, 1);

    @Test
    void knowsItsOwnHashesAndNoOthers() {
        String hash = cheap.hash("天王盖地虎".toCharArray());
        assertThat(hash).startsWith("$argon2id$v=19$m=8192,t=1,p=1$");
        assertThat(Argon2.matches(hash, "天王盖地虎".toCharArray())).isTrue();
        assertThat(Argon2.matches(hash, "宝塔镇河妖".toCharArray())).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(cheap.hash("same".toCharArray())).isNotEqualTo(cheap.hash("same".toCharArray()));
    }

    /** Made with libargon2 0~20171227 of Debian 12. */
    @Test
    void agreesWithTheReferenceImplementation() {
        String reference =
                "$argon2id$v=19$m=8192,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$" + "O8OCkAvhpQhmReVkNUjdbJd0jPyUmAqlZerzPg8/0Ps";
        assertThat(Argon2.matches(reference, "correct horse".toCharArray())).isTrue();
        assertThat(Argon2.matches(reference, "correct house".toCharArray())).isFalse();
    }

    @Test
    void seesThatParametersWereRaised() {
        String hash = cheap.hash("x".toCharArray());
        assertThat(cheap.isOutdated(hash)).isFalse();
        assertThat(new Argon2(19456, 2, 1).isOutdated(hash)).isTrue();
    }

    @Test
    void refusesParametersThatProtectNothing() {
        assertThatThrownBy(() -> new Argon2(1024, 1, 1)).hasMessageContaining("8192 or more");
    }
}
