package org.qantara.hub.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Carries out together what is asked at the same moment. Who asks while nobody is at work does the work for all who
 * have asked by then; who asks meanwhile waits, and one of them goes on. Nobody waits for others to ask.
 *
 * @param <T> what is asked for
 */
public final class Together<T> {
    private static final class Call<T> {
        private final T item;
        /** True when it is this caller's turn to do the work, false when it has been done for it. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private volatile Throwable failure;

        Call(T item) {
            this.item = item;
        }
    }

    private final Consumer<List<T>> work;
    private final int most;
    private final Deque<Call<T>> waiting = new ArrayDeque<>();
    private boolean busy;

    /**
     * Work that can be done for several at once.
     *
     * @param work does all or nothing
     * @param most at once
     */
    public Together(Consumer<List<T>> work, int most) {
        this.work = work;
        this.most = most;
    }

    /** Returns when the work is done for this one, or throws what it has thrown for it. */
    public void with(T item) {
        var call = new Call<>(item);
        if (comesFirst(call) || call.turn.join()) {
            try {
                carryOut(next());
            } finally {
                handOn();
            }
        }
        switch (call.failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private synchronized boolean comesFirst(Call<T> call) {
        waiting.add(call);
        if (busy) return false;
        busy = true;
        return true;
    }

    private synchronized List<Call<T>> next() {
        var calls = new ArrayList<Call<T>>();
        while (!waiting.isEmpty() && calls.size() < most) calls.add(waiting.poll());
        return calls;
    }

    private synchronized void handOn() {
        if (waiting.isEmpty()) busy = false;
        else waiting.peek().turn.complete(true);
    }

    /**
     * What fails for all together is tried for each alone, so that one spoils no other; an outage is an outage for all.
     */
    private void carryOut(List<Call<T>> calls) {
        try {
            work.accept(calls.stream().map(call -> call.item).toList());
        } catch (JournalUnavailable e) {
            calls.forEach(call -> call.failure = e);
        } catch (Throwable e) { // whatever it is, nobody hears that it is done when it is not
            if (calls.size() == 1) calls.getFirst().failure = e;
            else calls.forEach(call -> carryOut(List.of(call)));
        } finally {
            calls.forEach(call -> call.turn.complete(false));
        }
    }
}
