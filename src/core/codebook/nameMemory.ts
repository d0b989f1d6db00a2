/** No node, and no name. */
export const NONE = -1;

const PAGE_BITS = 15;
const PAGE = 1 << PAGE_BITS;
/** The first page is smaller, each next one twice as long: an article's own names are few. */
const FIRST_PAGE = 1 << 8;

/**
 * Memory that holds records of numbers (32 bits) and letters (UTF-16 units), one behind another in pages of up to 128 KB, so that
 * growing copies nothing. What belongs together is written together: among 200,000 names the looks into far memory are
 * most of the cost of finding one. A record has a place, and its numbers are `page(place)[offset(place) + …]`.
 */
export class NameMemory {
  private readonly pages: Int32Array[] = [];
  /** The same pages by halves. */
  private readonly halves: Uint16Array[] = [];
  private length = 0;
  private used = 0;

  page(place: number): Int32Array {
    return this.pages[place >>> PAGE_BITS] ?? NO_NUMBERS;
  }

  offset(place: number): number {
    return place & (PAGE - 1);
  }

  /** The page as letters: those that follow the numbers up to `place` begin at `2 * offset(place)`. */
  letters(place: number): Uint16Array {
    return this.halves[place >>> PAGE_BITS] ?? NO_LETTERS;
  }

  /** A new record of so many numbers; it has a page of its own where it fits into none. */
  add(numbers: number): number {
    if (this.used + numbers > this.length) {
      const usual = Math.min(PAGE, FIRST_PAGE * 2 ** this.pages.length);
      const page = new Int32Array(Math.max(usual, numbers));
      this.length = page.length;
      this.pages.push(page);
      this.halves.push(new Uint16Array(page.buffer));
      this.used = 0;
    }
    const place = ((this.pages.length - 1) << PAGE_BITS) + this.used;
    this.used += numbers;
    return place;
  }
}

const NO_NUMBERS = new Int32Array();
const NO_LETTERS = new Uint16Array();
