package org.riser.rulebook.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactType.Kind;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.PackFiles;

class PackReaderTest {
    private static final String GATE =
            "rowId,clause,kind,action,when,fact,op,value,unit,name_zh,name_en,message_zh,message_en,remedy_zh,remedy_en";
    private static final String TEXTS = ",名,Name,提示,Message,办法,Remedy";
    private static final String SLA = "rowId,clause,name_zh,name_en,kind,when,clock,start,stop,limit,unit,basis,warn";
    private static final FactTypes TYPES = new FactTypes() {
        private final Map<String, FactType> known = Map.of(
                "field.pressure", FactType.number("kPa"),
                "field.leak", FactType.of(Kind.BOOLEAN),
                "field.class", new FactType(Kind.TEXT, "", Set.of("residential", "commercial")));

        @Override
        public Optional<FactType> find(String caseKind, String fact) {
            return Optional.ofNullable(known.get(fact));
        }

        @Override
        public boolean rulesOut(String caseKind, String fact) {
            return fact.startsWith("field.") && !known.containsKey(fact);
        }
    };

    @Test
    void pointsAtTheCellWithAWrongUnit() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,,field.pressure,>=,500,Pa" + TEXTS))
                .satisfiesExactly(finding -> {
                    assertThat(finding.place()).isEqualTo("gate.csv:2:fact");
                    assertThat(finding.code()).isEqualTo("pack.cell.unit");
                    assertThat(finding.message().en()).contains("Pa").contains("kPa");
                    assertThat(finding.remedy().zh()).isNotEmpty();
                });
    }

    @Test
    void refusesFullWidthDigitsAndShowsHowToWriteThem() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,,field.pressure,>=,\uFF15,kPa" + TEXTS))
                .satisfiesExactly(finding -> {
                    assertThat(finding.column()).isEqualTo("value");
                    assertThat(finding.code()).isEqualTo("pack.cell.full-width");
                    assertThat(finding.remedy().en()).isEqualTo("Write 5");
                });
    }

    @Test
    void refusesARowIdThatIsUsedTwice() {
        String row = "R1,SVC-DAY-10,gas.x,light,,field.pressure,>=,5,kPa" + TEXTS;

        assertThat(gate(row, row)).satisfiesExactly(finding -> {
            assertThat(finding.place()).isEqualTo("gate.csv:3:rowId");
            assertThat(finding.code()).isEqualTo("pack.cell.duplicate");
        });
    }

    /** Uses of rows are stored under their ids. */
    @Test
    void refusesARowIdOfMoreThan80Characters() {
        String row = "R".repeat(80) + ",SVC-DAY-10,gas.x,light,,field.pressure,>=,5,kPa" + TEXTS;

        assertThat(gate(row)).isEmpty();
        assertThat(gate("R" + row)).satisfiesExactly(finding -> {
            assertThat(finding.place()).isEqualTo("gate.csv:2:rowId");
            assertThat(finding.code()).isEqualTo("pack.cell.id-long");
            assertThat(finding.message().en()).contains("81 characters");
        });
    }

    @Test
    void refusesAnOperatorThatDoesNotExist() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,,field.pressure,=>,5,kPa" + TEXTS))
                .extracting(Finding::code)
                .containsExactly("pack.cell.operator");
    }

    @Test
    void refusesARowWithoutAClause() {
        assertThat(gate("R1,,gas.x,light,,field.pressure,>=,5,kPa" + TEXTS)).satisfiesExactly(finding -> {
            assertThat(finding.place()).isEqualTo("gate.csv:2:clause");
            assertThat(finding.code()).isEqualTo("pack.cell.required");
        });
    }

    @Test
    void refusesAClauseThatNobodyWroteDown() {
        assertThat(gate("R1,X-1,gas.x,light,,field.pressure,>=,5,kPa" + TEXTS)).satisfiesExactly(finding -> {
            assertThat(finding.place()).isEqualTo("gate.csv:2:clause");
            assertThat(finding.code()).isEqualTo("pack.cell.clause");
        });
        assertThat(read("parameters.csv", "key,value,clause", "limit,5,X-1"))
                .extracting(Finding::place)
                .containsExactly("parameters.csv:2:clause");
    }

    @Test
    void aParameterLiesBetweenItsBounds() {
        String header = "key,value,unit,min,max";

        assertThat(read(
                        "parameters.csv",
                        header,
                        "a,5,min,5,60",
                        "b,60,min,5,60",
                        "c,0.5%,,0%,100%",
                        "d,x,,,",
                        "e,7,,7,"))
                .isEmpty();
        assertThat(read(
                        "parameters.csv",
                        header,
                        "a,4.99,min,5,60",
                        "b,61,,,60",
                        "c,50,,0%,100%",
                        "d,5%,,0,10",
                        "e,soon,,1,9",
                        "f,5,,9,1",
                        "g,5,,few,",
                        "h,,,1,"))
                .extracting(finding -> finding.line() + " " + finding.column() + " " + finding.code() + " "
                        + finding.remedy().en())
                .containsExactly(
                        "2 value pack.cell.bounds Write 5–60 min.",
                        "3 value pack.cell.bounds Write at most 60.",
                        "4 value pack.cell.bounds Write 0%–100%.",
                        "5 value pack.cell.bounds Write 0–10.",
                        "6 value pack.cell.number Write digits and a point; the unit has its own column.",
                        "7 max pack.cell.bounds Write 9 or more.",
                        "8 min pack.cell.number Write digits and a point; the unit has its own column.",
                        "9 value pack.cell.number Write digits and a point; the unit has its own column.");
    }

    @Test
    void readsTheClausesThatAPackBrings() {
        String header = "id,kind,bundle,topic,zh,en";

        assertThat(read("clauses.csv", header, "X-1,sla,x,Reply,答复,An answer.", "X-2,gate,,Close,结案,A close."))
                .isEmpty();
        assertThat(read(
                        "clauses.csv",
                        header,
                        "X-1,sla,x,Reply,答复,An answer.",
                        "X-1,law,gas,Reply,,An answer.",
                        "SVC-DAY-10,sla,x,Visit,到访,A visit."))
                .extracting(finding -> finding.place() + " " + finding.code())
                .containsExactly(
                        "clauses.csv:3:id pack.cell.duplicate",
                        "clauses.csv:3:kind pack.cell.choice",
                        "clauses.csv:3:bundle pack.cell.clause-pack",
                        "clauses.csv:3:zh pack.cell.required",
                        "clauses.csv:id pack.clause.taken");
    }

    @Test
    void refusesAValueThatTheFieldCannotHave() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,field.class = industrial,field.pressure,>=,5,kPa" + TEXTS))
                .satisfiesExactly(finding -> {
                    assertThat(finding.place()).isEqualTo("gate.csv:2:when");
                    assertThat(finding.remedy().en()).isEqualTo("It takes commercial, residential.");
                });
    }

    @Test
    void refusesToOrderWhatHasNoOrder() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,field.leak > no,field.pressure,>=,5,kPa" + TEXTS))
                .extracting(Finding::code)
                .containsExactly("pack.cell.order");
    }

    @Test
    void refusesAFieldThatTheCaseKindDoesNotHave() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,,field.presure,>=,5,kPa" + TEXTS))
                .satisfiesExactly(finding -> {
                    assertThat(finding.place()).isEqualTo("gate.csv:2:fact");
                    assertThat(finding.code()).isEqualTo("pack.cell.no-fact");
                });
    }

    @Test
    void asksForNoUnitWhereNothingIsCompared() {
        assertThat(gate("R1,SVC-DAY-10,gas.x,light,,field.pressure,present,," + TEXTS))
                .isEmpty();
    }

    @Test
    void findsEveryFaultOfAFileAtOnce() {
        assertThat(gate(
                        "R1,SVC-DAY-10,gas.x,light,,field.pressure,>=,5,Pa" + TEXTS,
                        "R2,SVC-DAY-10,gas.x,light,leak,field.pressure,>=,5,kPa" + TEXTS,
                        "R3,SVC-DAY-10,gas.x,light,,Field pressure,>=,five,kPa" + TEXTS))
                .extracting(Finding::line)
                .containsExactly(2, 3, 4);
    }

    @Test
    void refusesLimitsEventsAndWarningsThatSayNothing() {
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a+b|c,d,5,minute,wall,"))
                .extracting(Finding::column)
                .containsExactly("start");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5min,minute,wall,"))
                .extracting(Finding::column)
                .containsExactly("limit");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5,week,wall,"))
                .extracting(Finding::column)
                .containsExactly("unit");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5,minute,wall,120%"))
                .extracting(Finding::column)
                .containsExactly("warn");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,${no.such},minute,wall,"))
                .extracting(Finding::code)
                .containsExactly("pack.cell.parameter");
    }

    @Test
    void takesACutOffAndAnEmptyEndOfDay() {
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,17:00>12:00,end-of-day,wall,"))
                .isEmpty();
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,,end-of-day,wall,"))
                .isEmpty();
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5pm,end-of-day,wall,"))
                .hasSize(1);
    }

    @Test
    void refusesAnUnknownColumnAndALineTooLong() {
        assertThat(read("sla.csv", SLA + ",colour", "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5,minute,wall,,red"))
                .extracting(Finding::code)
                .containsExactly("pack.column.unknown");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.y,,c,a,b,5,minute,wall,,extra"))
                .extracting(Finding::code)
                .containsExactly("pack.line.cells");
    }

    @Test
    void refusesAFileOfAnotherEncoding() {
        byte[] gbk = (SLA + "\nR1,SVC-DAY-10,名").getBytes(java.nio.charset.Charset.forName("GBK"));

        assertThat(read("sla.csv", gbk)).extracting(Finding::code).containsExactly("pack.file.encoding");
    }

    @Test
    void refusesAFileThatIsNoPartOfAPackAndAHeadWithoutVersion() {
        assertThat(read("slas.csv", SLA)).extracting(Finding::place).containsExactly("slas.csv");
        assertThat(read("pack.yaml", "id: x", "name: {zh: 名, en: Name}"))
                .extracting(Finding::place)
                .containsExactly("pack.yaml:version");
        assertThat(read("pack.yaml", "id: x", "  version: ["))
                .extracting(Finding::code)
                .containsExactly("pack.file.yaml");
    }

    @Test
    void refusesAScenarioThatAsksNothing() {
        assertThat(read("scenarios/a.yaml", "- {id: a, table: gate, facts: {}, expect: {}}"))
                .extracting(Finding::code)
                .containsExactly("pack.scenario.form");
    }

    private static List<Finding> gate(String... rows) {
        return read("gate.csv", (GATE + "\n" + String.join("\n", rows)).split("\n", -1));
    }

    @Test
    void readsTheTermsOfAClock() {
        assertThat(terms("\"50%, 80%, 240s\",16:00>10:00,awaiting-customer,3 working-day,yes,manager,"
                        + "2 hour > leader; 1 working-day > manager,reply"))
                .isEmpty();
        assertThat(terms(",,,,,,,")).isEmpty();
    }

    @Test
    void refusesTermsThatMeanNothing() {
        assertThat(terms("\"80%, soon\",,,,,,,")).extracting(Finding::code).containsExactly("pack.cell.warning");
        assertThat(terms(",16:00,,,,,,")).extracting(Finding::code).containsExactly("pack.cell.cut-off");
        assertThat(terms(",25:00>10:00,,,,,,")).extracting(Finding::code).containsExactly("pack.cell.cut-off");
        assertThat(terms(",,a,0 hour,,,,")).extracting(Finding::code).containsExactly("pack.cell.span");
        assertThat(terms(",,a,3 ring,,,,")).extracting(Finding::code).containsExactly("pack.cell.span");
        assertThat(terms(",,a,,maybe,,,")).extracting(Finding::code).containsExactly("pack.cell.yes");
        assertThat(terms(",,,,yes,,,")).extracting(Finding::code).containsExactly("pack.cell.pause");
        assertThat(terms(",,,,,,2 hour leader,")).extracting(Finding::code).containsExactly("pack.cell.ladder");
        assertThat(terms(",,,,,,2 hour > leader; 1 hour > manager,"))
                .extracting(Finding::code)
                .containsExactly("pack.cell.ladder-order");
    }

    @Test
    void refusesALimitThatNoClockCanHave() {
        assertThat(read(
                        "sla.csv",
                        SLA,
                        "R1,SVC-DAY-10,名,Name,x.a,,reply,accepted,replied,999999999,working-day,working,"))
                .extracting(Finding::column)
                .containsExactly("limit");
        assertThat(read("sla.csv", SLA, "R1,SVC-DAY-10,名,Name,x.a,,reply,accepted,replied,0,hour,wall,"))
                .extracting(Finding::column)
                .containsExactly("limit");
    }

    private static List<Finding> terms(String cells) {
        return read(
                "sla.csv",
                SLA + ",cutOff,pause,pauseCap,pauseEvidence,pauseApproval,escalate,obligation",
                "R1,SVC-DAY-10,名,Name,x.a,,reply,accepted,replied,5,working-day,working," + cells);
    }

    private static List<Finding> read(String file, String... lines) {
        return read(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<Finding> read(String file, byte[] content) {
        Map<String, byte[]> files = new HashMap<>(PackFiles.empty("x", "1.0.0").files());
        files.put(file, content);
        Findings findings = new Findings();
        new PackReader(new PackFiles("test", files), TYPES, findings).read();
        return findings.all();
    }
}
