package io.yuzuri.benchmarks.peers

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** kotlinx.coroutines in masses. */
object KotlinMasses {
    /** So many sleep until an instant of `System.nanoTime()`. */
    @JvmStatic
    fun sleepers(count: Int, until: Long, allSleep: Runnable): Long {
        var woken = 0L
        runBlocking {
            for (i in 0 until count) launch {
                delay((until - System.nanoTime()) / 1_000_000)
                woken++
            }
            yield()
            allSleep.run()
        }
        return woken
    }

    /** One suspends so many times below so many calls. */
    @JvmStatic
    fun chain(depth: Int, times: Int, atTheBottom: Runnable): Long = runBlocking { descend(depth, times, atTheBottom) }

    private suspend fun descend(left: Int, times: Int, atTheBottom: Runnable): Long {
        if (left > 1) return descend(left - 1, times, atTheBottom) + 1
        yield()
        atTheBottom.run()
        for (i in 0 until times) yield()
        return 1
    }

    /** Awaits so many times what has ended. */
    @JvmStatic
    fun completions(count: Int): Long = runBlocking {
        val done = CompletableDeferred(1L)
        var sum = 0L
        for (i in 0 until count) sum += done.await()
        sum
    }
}
