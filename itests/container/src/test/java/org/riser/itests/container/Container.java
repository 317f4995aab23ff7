package org.riser.itests.container;

import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.rmi.registry.LocateRegistry;
import java.util.Comparator;
import java.util.Properties;
import java.util.function.Function;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.RelativeTimeout;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.rbc.internal.RemoteBundleContext;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.ops4j.pax.tinybundles.TinyBundles;
import org.riser.itests.Ports;

/** The delivered archive, started by Pax Exam with a probe inside that answers questions about the framework. */
final class Container implements AutoCloseable {

    private static final Path WORK = Path.of(System.getProperty("riser.work")).toAbsolutePath();
    /** Must be there before the framework looks, which bin/riser sees to and Pax Exam does not. */
    private static final Path DEPLOY = WORK.resolve("deploy");

    private static final String KARAF = System.getProperty("riser.karaf");
    private static final String SHELL = "etc/org.apache.karaf.shell.cfg";
    private static final String HTTP = "etc/org.ops4j.pax.web.cfg";
    private static final String FILES = "etc/org.apache.felix.fileinstall-deploy.cfg";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    private final int port = Ports.free();
    private final TestContainer container;
    private final Path home;

    Container() throws IOException {
        LoopbackAgent.install();
        Files.createDirectories(DEPLOY);
        ExamSystem system = PaxExamRuntime.createTestSystem(options());
        container = PaxExamRuntime.createContainer(system);
        container.start();
        home = newestOf(WORK.resolve("exam"));
        container.install(TinyBundles.bundle()
                .setHeader("Bundle-SymbolicName", "org.riser.itests.probe")
                .setHeader("Bundle-Activator", Probe.class.getName())
                .setHeader(
                        "Import-Package",
                        "org.osgi.framework,org.osgi.framework.dto,org.osgi.service.component.runtime,"
                                + "org.osgi.service.component.runtime.dto")
                .setHeader("Private-Package", Probe.class.getPackageName())
                .addClass(Probe.class)
                .build());
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path log() {
        return home.resolve("data/log/riser.log");
    }

    /** Asks the probe inside; see {@link Probe} for what it knows. */
    String ask(String question) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("etc/system.properties"))) {
            properties.load(in);
        }
        int registry = Integer.parseInt(properties.getProperty("org.ops4j.pax.exam.rbc.rmi.port"));
        var inside = (RemoteBundleContext) LocateRegistry.getRegistry("127.0.0.1", registry)
                .lookup(properties.getProperty("org.ops4j.pax.exam.rbc.rmi.name"));
        Class<?>[] parameters = {Object.class};
        return (String) inside.remoteCall(
                Function.class, "apply", parameters, "(probe=true)", new RelativeTimeout(20_000), question);
    }

    @Override
    public void close() {
        container.stop();
    }

    private Option[] options() {
        Path archive = Path.of(System.getProperty("riser.archive"));
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(archive.toUri().toString())
                    .name("Riser")
                    .karafVersion(KARAF)
                    .unpackDirectory(WORK.resolve("exam").toFile())
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole(),
            keepRuntimeFolder(),
            doNotModifyLogConfiguration(),
            editConfigurationFilePut(SHELL, "sshPort", String.valueOf(Ports.free())),
            editConfigurationFilePut(HTTP, "org.osgi.service.http.port", String.valueOf(port)),
            editConfigurationFilePut(FILES, "felix.fileinstall.dir", DEPLOY.toString()),
            editConfigurationFilePut(
                    MAVEN, "org.ops4j.pax.url.mvn.localRepository", System.getProperty("riser.repository")),
            systemProperty("user.timezone").value("UTC"),
            vmOption("-Xmx1g"),
            // As bin/riser has it; the folder of the process is the unpacked archive.
            vmOption("--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar"),
            vmOption("--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar"),
            vmOption("--add-reads=java.xml=java.logging"),
            vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
            vmOption("-javaagent:" + LoopbackAgent.jar(WORK)),
        };
    }

    private static Path newestOf(Path folder) {
        try (var folders = Files.list(folder)) {
            return folders.max(Comparator.comparingLong(made -> made.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
