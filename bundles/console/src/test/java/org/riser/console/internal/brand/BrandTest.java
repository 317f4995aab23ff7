package org.riser.console.internal.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {
    private static final Accent WHITE = new Accent(255, 255, 255);

    @ParameterizedTest
    @ValueSource(strings = {"#ffe600", "#1f5fbf", "#00ff00", "#ffffff", "#000000", "#e91e63"})
    void everyAccentBecomesReadableInBothModes(String colour) {
        Accent accent = Accent.of(colour);
        assertThat(accent.onLight().contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(accent.onDark().contrast(new Accent(32, 36, 42))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void aReadableAccentStaysAsItIs() {
        assertThat(Accent.of("#1f5fbf").onLight().css()).isEqualTo("#1f5fbf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1f5fbf;}body{display:none", ""})
    void refusesWhatIsNoColour(String colour) {
        assertThatThrownBy(() -> Accent.of(colour)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTenantTakesAPackAndChangesPartsOfIt() {
        Brand brand = BrandPacks.of("{\"pack\": \"harbour\", \"name\": \"港城客服\"}", "港城公司");
        assertThat(brand.name()).isEqualTo("港城客服");
        assertThat(brand.style()).contains("#0b6e6e");
        assertThat(brand.logo()).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void withoutBrandDataTheTenantsNameStandsBesideTheProductsLogo() {
        Brand brand = BrandPacks.of("{}", "港城公司");
        assertThat(brand.name()).isEqualTo("港城公司");
        assertThat(brand.logo()).isEqualTo(Brand.ofRiser().logo());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "{\"pack\": \"../../etc\"}", "{\"pack\": \"unknown\"}", "{\"accent\": \"red\"}"})
    void brandDataThatCannotBeReadAreRefused(String data) {
        assertThatThrownBy(() -> BrandPacks.of(data, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogoNeverRunsAsPartOfThePage() {
        Brand brand = BrandPacks.of("{\"logo\": \"<svg onload='alert(1)'/>\"}", "x");
        assertThat(brand.logo()).doesNotContain("<").startsWith("data:image/svg+xml;base64,");
    }
}
