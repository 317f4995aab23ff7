package org.riser.itests.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riser.itests.Installation;

/** What {@code bin/riser} refuses before it starts a Java machine, in both languages and with the remedy. */
class RefusalIT {

    @TempDir
    Path folder;

    @Test
    void namesTheJdkThatIsTooOldOrTooNew() throws Exception {
        assertThat(refusal(Map.of("JAVA_HOME", javaOf("11.0.2")))).contains("is Java 11", "17 到 23", "JAVA_HOME");
        assertThat(refusal(Map.of("JAVA_HOME", javaOf("24")))).contains("is Java 24", "17 to 23");
        assertThat(refusal(Map.of("JAVA_HOME", folder.toString()))).contains("no bin/java", "没有 bin/java");
    }

    @Test
    void namesThePortThatIsNoPort() throws Exception {
        for (String port : new String[] {"0", "65536", "80a", "-1", "999999999999"}) {
            assertThat(refusal(Map.of("RISER_HTTP_PORT", port)))
                    .contains("RISER_HTTP_PORT is \"" + port + "\"", "不是有效端口");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(refusal(Map.of("RISER_HTTP_PORT", port))).contains("port " + port, "in use", "已被占用");
        }
    }

    @Test
    void namesTheDataFolderThatCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(refusal(Map.of("RISER_DATA", file.resolve("data").toString())))
                .contains("cannot be written", "不可写", "RISER_DATA");
    }

    private String javaOf(String version) throws IOException {
        Path java = folder.resolve("java-" + version + "/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
        java.toFile().setExecutable(true);
        return java.getParent().getParent().toString();
    }

    private String refusal(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Installation.shared().home().resolve("bin/riser").toString());
        builder.environment().put("RISER_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        return said;
    }
}
