package org.riser.rulebook.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.PackFiles;

class CheckRowsTest {
    private static final String HEADER =
            "rowId,clause,name_zh,name_en,item,when,family,place,rounds,answer,unit,points,fined";

    @Test
    void aNumberSaysWhenItIsWrong() {
        assertThat(read("R1,SVC-APP-06,名,Name,nails,checklist.value > 2,appearance,any,weekly,number,mm,2,"))
                .isEmpty();
        assertThat(read(
                        "R1,SVC-APP-06,名,Name,nails,,appearance,any,weekly,number,mm,2,",
                        "R2,SVC-APP-06,名,Name,nails,checklist.round = spot,appearance,any,spot,number,mm,2,"))
                .containsExactly("2 when pack.cell.check-number", "3 when pack.cell.check-number");
    }

    @Test
    void roundsAreThoseThereAre() {
        assertThat(read("R1,SVC-APP-01,名,Name,ears,,appearance,any,\"weekly, call-quality\",pass-fail,,2,weekly"))
                .isEmpty();
        assertThat(read(
                        "R1,SVC-APP-01,名,Name,ears,,appearance,any,daily,pass-fail,,2,",
                        "R2,SVC-APP-01,名,Name,ears,,appearance,any,weekly,pass-fail,,2,yes",
                        "R3,SVC-APP-01,名,Name,ears,,appearance,anywhere,weekly,maybe,,few,"))
                .containsExactly(
                        "2 rounds pack.cell.check-rounds",
                        "3 fined pack.cell.check-rounds",
                        "4 place pack.cell.choice",
                        "4 answer pack.cell.choice",
                        "4 points pack.cell.amount");
    }

    private static List<String> read(String... lines) {
        Map<String, byte[]> files = new HashMap<>(PackFiles.empty("x", "1.0.0").files());
        files.put("checklist.csv", (HEADER + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
        Findings findings = new Findings();
        new PackReader(new PackFiles("test", files), FactTypes.unknown(), findings).read();
        return findings.all().stream()
                .map(finding -> finding.line() + " " + finding.column() + " " + finding.code())
                .toList();
    }
}
