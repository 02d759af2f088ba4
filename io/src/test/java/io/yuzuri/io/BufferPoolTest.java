package io.yuzuri.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class BufferPoolTest {
    @Test
    void whatWasGivenBackLastIsLentFirstAsGoodAsNew() {
        BufferPool pool = new BufferPool(16);
        BufferPool.Loan first = pool.borrow();
        BufferPool.Loan second = pool.borrow();
        ByteBuffer buffer = second.buffer();
        assertTrue(buffer.isDirect());
        assertEquals(16, buffer.remaining());
        assertNotSame(first.buffer(), buffer);
        buffer.putInt(1).limit(5).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(new BufferPool.Statistics(2, 0), pool.statistics());
        first.close();
        second.close();
        assertEquals(new BufferPool.Statistics(0, 2), pool.statistics());
        try (BufferPool.Loan again = pool.borrow()) {
            assertSame(buffer, again.buffer());
            assertEquals(16, buffer.remaining());
            assertEquals(ByteOrder.BIG_ENDIAN, buffer.order());
        }
    }

    @Test
    void aLoanThatIsClosedTwiceGivesBackOnce() {
        BufferPool pool = new BufferPool(16);
        BufferPool.Loan loan = pool.borrow();
        loan.close();
        loan.close();
        assertEquals(new BufferPool.Statistics(0, 1), pool.statistics());
        assertThrows(IllegalStateException.class, loan::buffer);
    }

    @Test
    void noMoreIsKeptThanWasSaid() {
        BufferPool pool = new BufferPool(16, 1);
        BufferPool.Loan first = pool.borrow();
        BufferPool.Loan second = pool.borrow();
        first.close();
        second.close();
        assertEquals(new BufferPool.Statistics(0, 1), pool.statistics());
        assertEquals(16, pool.bufferSize());
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BufferPool(0));
        assertThrows(IllegalArgumentException.class, () -> new BufferPool(1, -1));
    }
}
