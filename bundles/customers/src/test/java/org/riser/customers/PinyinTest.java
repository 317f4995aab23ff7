package org.riser.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
    @Test
    void spellsNamesAsPeopleTypeThem() {
        assertThat(Pinyin.spellings("张伟")).contains("zhangwei");
        assertThat(Pinyin.initials("张伟")).containsExactly("zw");
        assertThat(Pinyin.spellings("户内维修")).containsExactly("huneiweixiu");
        assertThat(Pinyin.initials("户内维修")).containsExactly("hnwx");
    }

    @Test
    void readsSurnamesAsSurnamesFirst() {
        assertThat(Pinyin.spellings("单强")).startsWith("shanqiang").contains("danqiang");
        assertThat(Pinyin.spellings("曾国华").get(0)).isEqualTo("zengguohua");
        assertThat(Pinyin.initials("仇英")).containsExactly("qy", "cy");
        assertThat(Pinyin.spellings("万俟卨")).anyMatch(spelling -> spelling.startsWith("moqi"));
    }

    @Test
    void acceptsBothWaysToTypeTheUmlaut() {
        assertThat(Pinyin.spellings("吕布")).containsExactlyInAnyOrder("lvbu", "lubu");
    }

    @Test
    void keepsLatinAndDigitsAndDropsTheRest() {
        assertThat(Pinyin.spellings("A座 3-2")).containsExactly("azuo32");
        assertThat(Pinyin.spellings("😀，。")).isEmpty();
        assertThat(Pinyin.initials("")).isEmpty();
    }

    @Test
    void staysSmallForManyReadings() {
        assertThat(Pinyin.spellings("单曾仇解查区盖乐")).hasSize(8);
    }
}
