import { camelCase } from '../../engine/step-path';
import { flowsIn, restore } from '../../engine/restore';
import { writeSpokenCode } from '../../engine/spoken-code';
import { groupsOf } from '../../engine/symbols';
import { flowNumbers } from '../../content/flow-numbers';
import { loadFlows } from '../../content/load-flow';

/** The spoken code of a place: path and fragment of a step. Empty where that is no step. */
export async function codeAt(place: string): Promise<string> {
  const [path = '', fragment = ''] = place.split('#');
  const [, , id = '', step = ''] = path.split('/');
  const flows = await loadFlows([id, ...flowsIn(fragment)]);
  const flow = flows.get(id);
  if (!flow) return '';
  const { at } = restore(fragment, '', { flow, step: camelCase(step) }, flows);
  return groupsOf(writeSpokenCode(at.flow, at.journey, flowNumbers).code).join('-');
}
