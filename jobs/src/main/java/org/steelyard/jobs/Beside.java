package org.steelyard.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Work that goes on beside the main road; closing waits for its end, so that nothing runs on after a failure. */
final class Beside implements AutoCloseable {

    private final CompletableFuture<Void> work;

    private Beside(CompletableFuture<Void> work) {
        this.work = work;
    }

    /** Begins some work, on a thread of its own: it may wait for other work. */
    static Beside begin(Runnable work) {
        return new Beside(CompletableFuture.runAsync(work, command -> new Thread(command, "beside").start()));
    }

    /** Waits for its end, and throws what it threw. */
    void join() {
        try {
            work.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        work.exceptionally(e -> null).join();
    }
}
