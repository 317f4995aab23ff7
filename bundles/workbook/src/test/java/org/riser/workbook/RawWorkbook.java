package org.riser.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, as other programs and people of ill will write it. */
final class RawWorkbook {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TYPES = "[Content_Types].xml";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet named {@code Data}. */
    static RawWorkbook of(String sheetXml) {
        return new RawWorkbook()
                .part(
                        TYPES,
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"a.sheet.main+xml\"/></Types>")
                .part(
                        "_rels/.rels",
                        RELATIONS + "<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .workbook("<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "styles", "/xl/styles.xml")
                                + relation("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet " + MAIN
                                + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0&quot;days&quot;\"/></numFmts>"
                                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                                + "<xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/>"
                                + "<xf numFmtId=\"22\"/></cellXfs></styleSheet>")
                .part("xl/sharedStrings.xml", "<sst " + MAIN + "/>")
                .sheet(sheetXml);
    }

    /** One row. */
    static RawWorkbook row(String cells) {
        return of("<sheetData><row r=\"1\">" + cells + "</row></sheetData>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    RawWorkbook workbook(String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>");
    }

    RawWorkbook sheet(String xml) {
        return part(SHEET, "<worksheet " + MAIN + ">" + xml + "</worksheet>");
    }

    RawWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The text of a part of a file. */
    static String part(byte[] bytes, String name) throws IOException {
        Path file = Files.createTempFile("riser-test", ".xlsx");
        try {
            Files.write(file, bytes);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    ReadWorkbook read() {
        return read(bytes());
    }

    static ReadWorkbook read(byte[] bytes) {
        return read(bytes, ReadLimits.USUAL);
    }

    static ReadWorkbook read(byte[] bytes, ReadLimits limits) {
        try {
            return WorkbookReader.read(new ByteArrayInputStream(bytes), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
