package org.riser.modules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the page that third parties follow, to the letter: each block of it whose first line names a file is that file. */
class AuthoringTest {
    private static final Path PAGE = Path.of("..", "modules", "AUTHORING.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+\\n# (\\S+\\.(?:yaml|csv)).*?\\n(.*?)^```");

    @Test
    void whatThePageSaysIsAModule(@TempDir Path folder) throws IOException {
        Map<String, String> files = files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }

        assertThat(new Conformance("1.0.0").problems(folder)).isEmpty();
        assertThat(files).hasSizeBetween(3, 6).containsKey("module.yaml");
        assertThat(files.values().stream()
                        .mapToLong(text -> text.lines().count())
                        .sum())
                .isLessThanOrEqualTo(120);
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        while (block.find()) {
            files.put(block.group(1), block.group(2));
        }
        return files;
    }
}
