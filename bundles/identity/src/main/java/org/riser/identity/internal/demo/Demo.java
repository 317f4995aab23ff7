package org.riser.identity.internal.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.health.HealthPart;
import org.riser.identity.demo.DemoContext;
import org.riser.identity.demo.DemoContributor;
import org.riser.identity.internal.Setting;
import org.riser.identity.internal.access.DemoAccess;
import org.riser.identity.internal.access.TokenService;
import org.riser.identity.internal.tenant.TenantService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches the demo on: creates its tenants, then lets the contributors fill them. It waits for as many contributors as
 * its configuration says, and keeps the platform from being ready until each has filled every tenant.
 */
@Component(
        immediate = true,
        service = HealthPart.class,
        configurationPid = "org.riser.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Demo implements HealthPart {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long PAUSE_SECONDS = 1;

    private final Contributions contributions = new Contributions();
    private final ScheduledExecutorService thread;
    private final Progress progress = new Progress();

    @Activate
    public Demo(
            @Reference TenantService tenants,
            @Reference TokenService tokens,
            @Reference DemoAccounts accounts,
            @Reference DemoAccess access,
            Map<String, Object> configuration) {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, "riser-demo");
            named.setDaemon(true);
            return named;
        });
        if (!Setting.on("riser.demo")) {
            return;
        }
        if (!access.isAccepted()) {
            LOG.error("no demo: the web server listens beyond this machine. Set RISER_HTTP_HOST=127.0.0.1,"
                    + " or RISER_DEMO_REMOTE=true if everybody may know the demo passwords");
            progress.is(Report.ready("已拒绝：网址可从其他机器访问", "refused: the address is reachable from other machines"));
            return;
        }
        DemoTenants demo = new DemoTenants(
                DemoPlan.of(configuration), tenants, tokens, accounts, DataFolder.ofThisProcess(), access.url());
        progress.is(Report.notReady("正在载入演示数据", "loading demo data"));
        thread.execute(() -> start(demo));
    }

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Report check() {
        return progress.report();
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }

    @Reference(name = "contributor", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindContributor(DemoContributor contributor) {
        contributions.add(contributor);
    }

    void unbindContributor(DemoContributor contributor) {
        contributions.remove(contributor);
    }

    // A border: the platform starts without its demo rather than not at all.
    private void start(DemoTenants demo) {
        try {
            LOG.info("demo logins are in {}", demo.create());
            List<DemoContext> contexts = demo.contexts();
            Future<?> unused = thread.scheduleWithFixedDelay(() -> fill(contexts), 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            LOG.error("the demo tenants could not be created", failure);
            progress.is(Report.ready("未能建立，请查看日志", "could not be created; see the log"));
        }
    }

    private void fill(List<DemoContext> contexts) {
        progress.after(contributions.round(contexts));
    }
}
