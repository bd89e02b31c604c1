package dev.gantry.services.demo.exec;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Bytes on their way from one thread to another; never full. Any thread writes, one reads. */
public final class BytePipe extends InputStream {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] waiting = {};
    private int position;
    private boolean isEnded;

    public void write(byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(waiting, position, waiting.length - position);
            all.write(bytes, offset, length);
            waiting = all.toByteArray();
            position = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No more comes. */
    public void end() {
        lock.lock();
        try {
            isEnded = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Throws away what nobody has read. */
    void drain() {
        lock.lock();
        try {
            waiting = new byte[0];
            position = 0;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws InterruptedIOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws InterruptedIOException {
        if (Thread.interrupted()) {
            // Noticed though there is something to read: Ctrl-C is for what came before it.
            throw new InterruptedIOException();
        }
        lock.lock();
        try {
            while (length > 0 && position == waiting.length) {
                if (isEnded) {
                    return -1;
                }
                changed.await();
            }
            int count = Math.min(length, waiting.length - position);
            System.arraycopy(waiting, position, bytes, offset, count);
            position += count;
            return count;
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        } finally {
            lock.unlock();
        }
    }
}
