package io.yuzuri.testing;

import io.yuzuri.Task;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The same conversations on every network. */
abstract class ChannelContract {

    /** Runs a conversation, as often as makes sense there. */
    abstract void converse(Supplier<Task<Void>> conversation);

    /** Runs one whose course depends on what is under way at the moment of a close. */
    abstract void converseUndisturbed(Supplier<Task<Void>> conversation);

    @Test
    void bytesGoBothWaysInOrder() {
        converse(StreamConversationsTasks::bytesGoBothWaysInOrder);
    }

    @Test
    void halfClosedConnectionsGoOnTheOtherWay() {
        converse(StreamConversationsTasks::halfClosedConnectionsGoOnTheOtherWay);
    }

    @Test
    void shutInputIsAtItsEnd() {
        converse(StreamConversationsTasks::shutInputIsAtItsEnd);
    }

    @Test
    void nobodyListeningRefuses() {
        converse(StreamConversationsTasks::nobodyListeningRefuses);
    }

    @Test
    void whatIsWrittenBeforeTheAcceptIsThere() {
        converse(StreamConversationsTasks::whatIsWrittenBeforeTheAcceptIsThere);
    }

    @Test
    void addressesAreThoseOfThePeer() {
        converse(StreamConversationsTasks::addressesAreThoseOfThePeer);
    }

    @Test
    void optionsAreKept() {
        converse(StreamConversationsTasks::optionsAreKept);
    }

    @Test
    void theEndOfAClosedPeerStays() {
        converse(StreamConversationsTasks::theEndOfAClosedPeerStays);
    }

    @Test
    void lingeringForZeroSecondsResets() {
        converse(StreamConversationsTasks::lingeringForZeroSecondsResets);
    }

    @Test
    void closingBeforeAllIsReadResets() {
        converseUndisturbed(StreamConversationsTasks::closingBeforeAllIsReadResets);
    }

    @Test
    void closingARegisteredChannelEndsBeforeItResets() {
        converseUndisturbed(StreamConversationsTasks::closingARegisteredChannelEndsBeforeItResets);
    }

    @Test
    void aWriterThatNobodyReadsComesToAStop() {
        converse(StreamConversationsTasks::aWriterThatNobodyReadsComesToAStop);
    }

    @Test
    void gatheredBytesScatter() {
        converse(StreamConversationsTasks::gatheredBytesScatter);
    }

    @Test
    void closingWakesWhoWaits() {
        converse(StreamConversationsTasks::closingWakesWhoWaits);
    }

    @Test
    void rawClosingWakesWhoWaits() {
        converse(StreamConversationsTasks::rawClosingWakesWhoWaits);
    }

    @Test
    void channelsKnowTheirState() {
        converse(SelectorConversationsTasks::channelsKnowTheirState);
    }

    @Test
    void aClosedListenerKeepsItsPortUntilTheNextSelect() {
        converseUndisturbed(SelectorConversationsTasks::aClosedListenerKeepsItsPortUntilTheNextSelect);
    }

    @Test
    void readinessStaysUntilItIsUsed() {
        converseUndisturbed(SelectorConversationsTasks::readinessStaysUntilItIsUsed);
    }

    @Test
    void cancelledKeysLeaveAtTheNextSelect() {
        converseUndisturbed(SelectorConversationsTasks::cancelledKeysLeaveAtTheNextSelect);
    }

    @Test
    void bytesGoThroughAPipe() {
        converse(OtherConversationsTasks::bytesGoThroughAPipe);
    }

    @Test
    void aPipeThatNobodyReadsIsBroken() {
        converse(OtherConversationsTasks::aPipeThatNobodyReadsIsBroken);
    }

    @Test
    void datagramsKeepTheirBounds() {
        converse(OtherConversationsTasks::datagramsKeepTheirBounds);
    }

    @Test
    void connectedDatagramsComeFromThePeerOnly() {
        converse(OtherConversationsTasks::connectedDatagramsComeFromThePeerOnly);
    }

    @Test
    void anUnreachablePortIsToldOnce() {
        converse(OtherConversationsTasks::anUnreachablePortIsToldOnce);
    }
}
