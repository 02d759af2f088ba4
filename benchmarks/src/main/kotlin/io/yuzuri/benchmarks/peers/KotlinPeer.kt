package io.yuzuri.benchmarks.peers

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.selects.select
import kotlinx.coroutines.yield

/** kotlinx.coroutines, in the event loop of `runBlocking`. */
object KotlinPeer {
    /** Suspends so many times. */
    @JvmStatic
    fun switches(times: Int): Long = runBlocking {
        var sum = 0L
        for (i in 0 until times) {
            sum += i
            yield()
        }
        sum
    }

    /** Calls one that does not suspend, so many times. */
    @JvmStatic
    fun calls(times: Int): Long = runBlocking {
        var sum = 0L
        for (i in 0 until times) sum += callee(i)
        sum
    }

    private suspend fun callee(i: Int): Long {
        if (i < 0) yield()
        return i.toLong()
    }

    /** Calls one that suspends once, so many times. */
    @JvmStatic
    fun suspendingCalls(times: Int): Long = runBlocking {
        var sum = 0L
        for (i in 0 until times) sum += suspendingCallee(i)
        sum
    }

    private suspend fun suspendingCallee(i: Int): Long {
        yield()
        return i.toLong()
    }

    /** Suspends so many times below so many calls. */
    @JvmStatic
    fun deepSwitches(depth: Int, times: Int): Long = runBlocking { descend(depth, times) }

    private suspend fun descend(left: Int, times: Int): Long {
        if (left > 1) return descend(left - 1, times) + 1
        var sum = 0L
        for (i in 0 until times) {
            sum += i
            yield()
        }
        return sum
    }

    /** Starts so many that end at once. */
    @JvmStatic
    fun spawns(count: Int): Long {
        var sum = 0L
        runBlocking {
            for (i in 0 until count) launch {
                if (i < 0) yield()
                sum += i
            }
        }
        return sum
    }

    /** Takes so many values from one that gives them one by one. */
    @JvmStatic
    fun steps(count: Int): Long {
        var sum = 0L
        for (value in sequence { for (i in 0 until count) yield(i) }) sum += value
        return sum
    }

    /** Hands so many elements from one task to another. */
    @JvmStatic
    fun hops(count: Int): Long = runBlocking {
        val between = Channel<Int>()
        launch { for (i in 0 until count) between.send(i and 127) }
        var sum = 0L
        for (i in 0 until count) sum += between.receive()
        sum
    }

    /** Takes so many elements from two tasks, waiting for either. */
    @JvmStatic
    fun choices(count: Int): Long = runBlocking {
        val one = Channel<Int>(1)
        val other = Channel<Int>(1)
        launch { for (i in 0 until count step 2) one.send(i and 127) }
        launch { for (i in 1 until count step 2) other.send(i and 127) }
        var sum = 0L
        for (i in 0 until count) {
            sum += select<Int> {
                one.onReceive { it }
                other.onReceive { it }
            }
        }
        sum
    }

    /** Hands a token round so many tasks, so many times in all. */
    @JvmStatic
    fun ring(tasks: Int, hops: Int): Long {
        var passed = 0L
        runBlocking {
            val channels = List(tasks) { Channel<Int>(1) }
            for (i in 0 until tasks) launch {
                while (true) {
                    val left = channels[i].receive()
                    if (left > 0) passed++
                    channels[(i + 1) % tasks].send(left - 1)
                    if (left <= 0) break
                }
            }
            channels[0].send(hops)
        }
        return passed
    }

    /** The sum of so many leaves of a tree of tasks that branches by ten. */
    @JvmStatic
    fun skynet(leaves: Int): Long = runBlocking { tree(0, leaves) }

    private suspend fun tree(first: Int, size: Int): Long {
        if (size == 1) return first.toLong()
        val each = size / 10
        return coroutineScope {
            val children = List(10) { i -> child(first + i * each, each) }
            var sum = 0L
            for (child in children) sum += child.await()
            sum
        }
    }

    private fun CoroutineScope.child(first: Int, size: Int) = async { tree(first, size) }
}
