package org.riser.itests.crash;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.riser.itests.Api;

/**
 * People at work at the same time: each opens a case, dispatches it and goes on with the next. Who is told that the system
 * is unavailable sends the same command again; who loses the connection goes home.
 */
final class Clients implements AutoCloseable {
    private static final int MANY = 4;
    private static final int UNAVAILABLE = 503;

    private final Desk desk;
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final List<Future<?>> atWork = new ArrayList<>();
    private final Collection<Api.Answer> refusals = new ConcurrentLinkedQueue<>();
    private volatile boolean goingHome;

    private Clients(Desk desk) {
        this.desk = desk;
    }

    static Clients at(Desk desk) {
        Clients clients = new Clients(desk);
        for (int i = 0; i < MANY; i++) {
            clients.atWork.add(clients.threads.submit(clients::work));
        }
        return clients;
    }

    /** Waits until so many more commands were acknowledged; fails if the clients cannot go on. */
    void awaitAnswers(int more) throws Exception {
        int enough = desk.ledger().size() + more;
        Patience.until(more + " more commands are acknowledged", () -> {
            stopIfBroken();
            return desk.ledger().size() >= enough;
        });
    }

    /** Waits until so many commands were refused as unavailable. */
    void awaitRefusals(int many) throws Exception {
        Patience.until(many + " commands are refused", () -> {
            stopIfBroken();
            return refusals.size() >= many;
        });
    }

    /** Every answer that was neither success nor a mistake of the test. */
    List<Api.Answer> refusals() {
        return List.copyOf(refusals);
    }

    /** Lets everyone finish what is being sent, and reports what went wrong. */
    void goHome() throws Exception {
        goingHome = true;
        for (Future<?> client : atWork) {
            client.get(1, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        goingHome = true;
        threads.shutdownNow();
    }

    private void stopIfBroken() throws InterruptedException, ExecutionException {
        for (Future<?> client : atWork) {
            if (client.isDone()) {
                client.get();
                throw new AssertionError("a client lost the connection");
            }
        }
    }

    private void work() {
        try {
            while (!goingHome) {
                Order opening = desk.opening();
                if (send(opening)) {
                    String opened = desk.ledger().acknowledged(opening);
                    send(desk.dispatch(opened));
                }
            }
        } catch (IOException connectionLost) {
            goingHome = true;
        }
    }

    private boolean send(Order order) throws IOException {
        while (true) {
            Api.Answer answer = desk.send(order);
            if (answer.status() < 300) {
                return true;
            }
            refusals.add(answer);
            if (answer.status() != UNAVAILABLE) {
                throw new AssertionError("refused for no good reason: " + answer);
            }
            if (goingHome) {
                return false;
            }
            Patience.pause();
        }
    }
}
