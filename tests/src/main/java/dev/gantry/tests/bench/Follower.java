package dev.gantry.tests.bench;

import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.pods.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client that follows the pods; counts what arrives until an expected version has. Counting is its only work. */
final class Follower implements AutoCloseable {
    private final Closing closing;
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private volatile long expected = Long.MAX_VALUE;
    private long events;
    private long first;
    private long last;

    /** How to end it. */
    @FunctionalInterface
    private interface Closing {
        void close() throws Exception;
    }

    /** Starts a client that reports to the follower, and returns how to end it. */
    @FunctionalInterface
    private interface Start {
        Closing with(Follower follower) throws Exception;
    }

    private Follower(Start start) throws Exception {
        this.closing = start.with(this);
    }

    static Follower gantry(Path kubeconfig) throws Exception {
        return new Follower(follower -> {
            Connected connected = Connected.toPods(Gantry.fleet(kubeconfig));
            Subscription seen = connected.link().inventory().pods().subscribe(new TableObserver<>() {
                @Override
                public void present(Snapshot<Pod> snapshot) {}

                @Override
                public void changed(Change<Pod> change) {
                    long newest = 0;
                    for (Pod pod : change.added()) {
                        newest = Math.max(newest, pod.version());
                    }
                    for (Pod pod : change.changed()) {
                        newest = Math.max(newest, pod.version());
                    }
                    follower.seen(change.size(), newest);
                }
            });
            return () -> {
                seen.close();
                connected.close();
            };
        });
    }

    static Follower informer(Path kubeconfig) throws Exception {
        return new Follower(follower -> {
            KubernetesClient client = Model.client(kubeconfig);
            SharedIndexInformer<io.fabric8.kubernetes.api.model.Pod> informer =
                    client.pods().inAnyNamespace().runnableInformer(0);
            informer.addEventHandler(new Handler(follower));
            informer.start().toCompletableFuture().get(3, TimeUnit.MINUTES);
            return () -> {
                informer.close();
                client.close();
            };
        });
    }

    private record Handler(Follower follower) implements ResourceEventHandler<io.fabric8.kubernetes.api.model.Pod> {
        @Override
        public void onAdd(io.fabric8.kubernetes.api.model.Pod pod) {
            follower.seen(1, version(pod));
        }

        @Override
        public void onUpdate(io.fabric8.kubernetes.api.model.Pod before, io.fabric8.kubernetes.api.model.Pod pod) {
            follower.seen(1, version(pod));
        }

        @Override
        public void onDelete(io.fabric8.kubernetes.api.model.Pod pod, boolean unknown) {
            follower.seen(1, 0);
        }

        private static long version(io.fabric8.kubernetes.api.model.Pod pod) {
            return Long.parseLong(pod.getMetadata().getResourceVersion());
        }
    }

    private synchronized void seen(int count, long newest) {
        long now = System.nanoTime();
        if (events == 0) {
            first = now;
        }
        events += count;
        last = now;
        if (newest >= expected) {
            expected = Long.MAX_VALUE;
            arrived.countDown();
        }
    }

    /** Counts from zero until this version arrives. */
    synchronized void expect(long version) {
        events = 0;
        expected = version;
        arrived = new CountDownLatch(1);
    }

    void awaitExpected() throws InterruptedException {
        if (!arrived.await(3, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the changes did not arrive");
        }
    }

    synchronized long events() {
        return events;
    }

    synchronized double seconds() {
        return Math.max(last - first, 1) / 1e9;
    }

    @Override
    public void close() throws Exception {
        closing.close();
    }
}
